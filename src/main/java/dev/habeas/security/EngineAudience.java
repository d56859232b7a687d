package dev.habeas.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may use a part of the engine's REST interface; the engine's own authorisations then decide case by case. */
enum EngineAudience {
    READERS(Stream.concat(
            Arrays.stream(StaffGroup.values()).map(StaffGroup::authority),
            Stream.of(Scope.REQUESTS_READ.authority(), Scope.ADMIN.authority()))),
    TASK_WORKERS(Stream.concat(
            StaffGroup.taskWorkers().stream().map(StaffGroup::authority), Stream.of(StaffGroup.ADMINS.authority()))),
    EXTERNAL_WORKERS(
            Stream.of(Scope.RECEIPTS_WRITE.authority(), Scope.ADMIN.authority(), StaffGroup.ADMINS.authority())),
    OPERATORS(Stream.of(StaffGroup.MANAGERS.authority(), StaffGroup.ADMINS.authority(), Scope.ADMIN.authority())),
    ADMINISTRATORS(Stream.of(StaffGroup.ADMINS.authority()));

    private final Set<String> authorities;

    EngineAudience(Stream<String> authorities) {
        this.authorities = authorities.collect(Collectors.toUnmodifiableSet());
    }

    boolean includes(Set<String> held) {
        return held.stream().anyMatch(authorities::contains);
    }
}
