package dev.habeas.packages;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Role;
import dev.habeas.packages.PackageLinks.Link;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When a package and the exports behind it are no longer needed: some days after it was fetched, in case the download did
 * not arrive; once the link can no longer be used; or, if there is no link, some days after the case was closed.
 */
@Component
class PackageLife {

    private final PackageSettings settings;
    private final List<PackageForm> forms;

    PackageLife(PackageSettings settings, List<PackageForm> forms) {
        this.settings = settings;
        this.forms = List.copyOf(forms);
    }

    /** Why it is removed. */
    enum Cause {
        DELIVERED,
        EXPIRED,
        CASE_CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param at from then on nobody can fetch it */
    record Due(Instant at, Cause cause) {}

    /** Empty as long as the case is open, and for exports that are not for a package, such as those a customer asked for. */
    Optional<Due> due(PrivacyCase subject, Optional<Link> link) {
        boolean ours =
                subject.role() == Role.CONTROLLER && forms.stream().anyMatch(form -> form.right() == subject.right());
        Instant closed = subject.closedAt();
        if (!ours || closed == null) {
            return Optional.empty();
        }
        return Optional.of(link.map(this::due)
                .orElseGet(() -> new Due(closed.plus(settings.keepAfterDelivery()), Cause.CASE_CLOSED)));
    }

    private Due due(Link link) {
        Instant delivered = link.deliveredAt();
        return delivered == null
                ? new Due(link.expiresAt(), Cause.EXPIRED)
                : new Due(delivered.plus(settings.keepAfterDelivery()), Cause.DELIVERED);
    }
}
