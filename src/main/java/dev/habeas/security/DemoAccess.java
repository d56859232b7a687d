package dev.habeas.security;

import static dev.habeas.security.StaffGroup.ADMINS;
import static dev.habeas.security.StaffGroup.ANALYSTS;
import static dev.habeas.security.StaffGroup.AUDITORS;
import static dev.habeas.security.StaffGroup.MANAGERS;
import static dev.habeas.security.StaffGroup.OFFICERS;
import static dev.habeas.security.StaffGroup.SECURITY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The users and the token that everybody knows, for trying Habeas out; production refuses to start with them. */
@Component
@Profile("demo")
class DemoAccess {

    static final String PASSWORD = "habeas-demo";
    static final ApiToken TOKEN = new ApiToken("habeas-demo-token");
    static final String CLIENT = "demo";
    static final Map<String, List<StaffGroup>> USERS = Map.of(
            "analyst", List.of(ANALYSTS),
            "analyst2", List.of(ANALYSTS),
            "officer", List.of(OFFICERS),
            "security", List.of(SECURITY),
            "manager", List.of(MANAGERS),
            "auditor", List.of(AUDITORS),
            "admin", List.of(ADMINS));

    private final Staff staff;
    private final ApiClients clients;

    DemoAccess(Staff staff, ApiClients clients) {
        this.staff = staff;
        this.clients = clients;
    }

    void createOnce() {
        USERS.forEach((user, groups) -> staff.createOnce(user, PASSWORD, groups));
        if (!clients.exists(CLIENT)) {
            clients.add(CLIENT, EnumSet.allOf(Scope.class), TOKEN);
        }
    }
}
