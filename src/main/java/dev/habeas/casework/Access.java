package dev.habeas.casework;

import static dev.habeas.security.StaffGroup.ANALYSTS;
import static dev.habeas.security.StaffGroup.OFFICERS;
import static dev.habeas.security.StaffGroup.SECURITY;

import dev.habeas.security.StaffGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/**
 * What someone may do with the personal data of a case. Nobody reads out of curiosity: it takes a task of this case that
 * is open and assigned to the reader. Whoever only oversees reads nothing at all.
 */
enum Access {
    /** Works on a task of the case: reads and writes. */
    FULL,
    /** Has a task of the case but only oversees: writes notes, reads nothing. */
    WRITE_ONLY,
    /** Would have access after claiming one of the open tasks. */
    CLAIM_FIRST,
    /** Nothing is open, so there is nothing to read for. */
    NOTHING_TO_DO,
    /** Managers and auditors. */
    OVERSEES;

    private static final Set<String> VERIFYING = Set.of("UserTask_VerifyIdentity", "UserTask_CheckAuthority");
    private static final List<StaffGroup> CASE_WORKERS = List.of(ANALYSTS, OFFICERS, SECURITY);

    static Access of(Authentication person, List<OpenTask> open) {
        boolean hasTask = open.stream().anyMatch(task -> task.isOf(person.getName()));
        if (!isCaseWorker(person)) {
            return hasTask ? WRITE_ONLY : OVERSEES;
        }
        if (hasTask) {
            return FULL;
        }
        return open.isEmpty() ? NOTHING_TO_DO : CLAIM_FIRST;
    }

    /** Whether the person has claimed the task of verifying who asks, or that they may. */
    static boolean verifies(Authentication person, List<OpenTask> open) {
        return has(VERIFYING, person, open);
    }

    /** Whether the person has claimed that task, or is an officer: a declaration is a record that is asked for later, too. */
    static boolean seesDeclaration(Authentication person, List<OpenTask> open) {
        return verifies(person, open) || isIn(List.of(OFFICERS), person);
    }

    /** Whether the person has claimed the decision on an erasure. */
    static boolean decidesErasure(Authentication person, List<OpenTask> open) {
        return has(Set.of("UserTask_DecideErasure"), person, open);
    }

    /** Whether the person has claimed the decision on a rectification. */
    static boolean decidesRectification(Authentication person, List<OpenTask> open) {
        return has(Set.of("UserTask_DecideRectification"), person, open);
    }

    private static boolean has(Set<String> keys, Authentication person, List<OpenTask> open) {
        return isCaseWorker(person)
                && open.stream().anyMatch(task -> keys.contains(task.key()) && task.isOf(person.getName()));
    }

    /** Whether the person is in a group that deals with the people behind the cases. */
    static boolean isCaseWorker(Authentication person) {
        return isIn(CASE_WORKERS, person);
    }

    private static boolean isIn(List<StaffGroup> these, Authentication person) {
        Stream<String> groups = these.stream().map(StaffGroup::authority);
        return groups.anyMatch(group ->
                person.getAuthorities().stream().anyMatch(authority -> group.equals(authority.getAuthority())));
    }

    public boolean reads() {
        return this == FULL;
    }

    public boolean writes() {
        return this == FULL || this == WRITE_ONLY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
