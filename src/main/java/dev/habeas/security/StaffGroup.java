package dev.habeas.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.Authentication;

/** The groups that people of the company belong to; models name them as candidate groups by {@link #id()}. */
public enum StaffGroup {
    ANALYSTS("analysts", "Privacy analysts"),
    OFFICERS("officers", "Privacy officers"),
    SECURITY("security", "Security officers"),
    MANAGERS("managers", "Managers"),
    AUDITORS("auditors", "Auditors"),
    ADMINS("camunda-admin", "Administrators");

    /** The group that stands for all API clients in the engine; nobody is its member. The engine wants letters only in ids. */
    static final String API_CLIENTS = "apiClients";

    private final String id;
    private final String title;

    StaffGroup(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The authority that Spring Security checks. */
    public String authority() {
        return authorityOf(id);
    }

    static String authorityOf(String groupId) {
        return "GROUP_" + groupId;
    }

    /** Whether the person is in one of the groups. */
    public static boolean isIn(Authentication person, Collection<StaffGroup> groups) {
        return groups.stream()
                .anyMatch(group -> person.getAuthorities().stream()
                        .anyMatch(held -> group.authority().equals(held.getAuthority())));
    }

    /** Those who work on tasks. */
    static List<StaffGroup> taskWorkers() {
        return List.of(ANALYSTS, OFFICERS, SECURITY, MANAGERS);
    }

    /** Those who look after the whole. */
    static List<StaffGroup> overseers() {
        return List.of(MANAGERS, AUDITORS);
    }
}
