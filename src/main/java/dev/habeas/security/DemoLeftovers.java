package dev.habeas.security;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks for demo users and the demo token in a database that is to serve production. */
@Component
class DemoLeftovers {

    private final Staff staff;
    private final ApiClients clients;

    DemoLeftovers(Staff staff, ApiClients clients) {
        this.staff = staff;
        this.clients = clients;
    }

    /** @throws IllegalStateException if someone could log in with what the demo mode made known to everybody */
    void refuse() {
        List<String> users = DemoAccess.USERS.keySet().stream()
                .filter(staff::exists)
                .filter(user -> staff.hasPassword(user, DemoAccess.PASSWORD))
                .sorted()
                .toList();
        if (!users.isEmpty()) {
            throw new IllegalStateException("HABEAS-SEC-008 These users have the demo password: " + users);
        }
        if (clients.withToken(DemoAccess.TOKEN).isPresent()) {
            throw new IllegalStateException("HABEAS-SEC-009 The demo token is valid in this database: revoke it");
        }
    }
}
