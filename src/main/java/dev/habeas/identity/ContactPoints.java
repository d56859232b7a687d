package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the mailbox on file may prove who somebody is. After a change it may not for the cool-off, and both mailboxes are
 * told of the request: whoever took over an account changes its mailbox first. Source: GDPR Art. 12(6), 32; 11 CCR 7061;
 * the length is a house limit.
 */
@Component
class ContactPoints {

    private static final Logger LOG = LoggerFactory.getLogger(ContactPoints.class);

    private final ContactPointOnFile onFile;
    private final IdentityLetters letters;
    private final IdentitySettings settings;
    private final Evidence evidence;
    private final Clock clock;

    ContactPoints(
            ContactPointOnFile onFile,
            IdentityLetters letters,
            IdentitySettings settings,
            Evidence evidence,
            Clock clock) {
        this.onFile = onFile;
        this.letters = letters;
        this.settings = settings;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Tells both mailboxes if it was changed: a mail to each with every call. */
    Standing of(PrivacyCase subject, CaseFile file) {
        Standing standing = standing(subject, file);
        if (standing.state() == Standing.State.CHANGED && standing.point() != null) {
            tellBoth(subject, standing.point());
        }
        return standing;
    }

    private Standing standing(PrivacyCase subject, CaseFile file) {
        try {
            return onFile.of(subject, file)
                    .map(point -> new Standing(stateOf(point), point))
                    .orElse(Standing.NONE);
        } catch (RuntimeException e) {
            // The cause may repeat what was asked, so its kind has to do.
            LOG.warn(
                    "HABEAS-IDE-007 Which contact point is on file could not be told for case {}: {}",
                    subject.id(),
                    e.getClass().getSimpleName());
            return Standing.UNKNOWN;
        }
    }

    private Standing.State stateOf(ContactPoint point) {
        Instant changedAt = point.changedAt();
        if (changedAt != null && clock.instant().isBefore(changedAt.plus(settings.contactCoolOff()))) {
            return Standing.State.CHANGED;
        }
        return point.coversRequest() ? Standing.State.SETTLED : Standing.State.NONE;
    }

    private void tellBoth(PrivacyCase subject, ContactPoint point) {
        Instant changedAt = point.changedAt() == null ? clock.instant() : point.changedAt();
        letters.changed(subject, point.mailbox(), changedAt);
        if (point.previous() != null) {
            letters.changed(subject, point.previous(), changedAt);
        }
        evidence.append(
                subject.id(),
                "contact-point-in-cool-off",
                Evidence.SYSTEM,
                Map.of(
                        "until",
                        changedAt.plus(settings.contactCoolOff()).toString(),
                        "told",
                        point.previous() == null ? "1" : "2"));
    }
}
