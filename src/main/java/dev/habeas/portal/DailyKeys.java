package dev.habeas.portal;

import dev.habeas.intake.NewRequest;
import dev.habeas.suppressions.Suppressions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The key under which the same request of the same day is one, as a keyed hash: the same thing asked in the same capacity
 * about the same person for the same mailbox. After an opt-in, the same opt-out is another one. Source: CCPA 1798.135(c)(4).
 */
@Component
class DailyKeys {

    private final KeyedHashes hashes;
    private final Suppressions suppressions;

    DailyKeys(KeyedHashes hashes, Suppressions suppressions) {
        this.hashes = hashes;
        this.suppressions = suppressions;
    }

    String of(DraftContent content) {
        NewRequest request = content.request();
        LocalDate day = Objects.requireNonNull(request.receivedAt())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        String asked = Stream.of(
                        day,
                        request.right(),
                        request.residence(),
                        RepeatedRequests.relation(request),
                        request.relationship(),
                        request.controller(),
                        content.mailbox().toLowerCase(Locale.ROOT),
                        request.subject().name(),
                        content.message(),
                        new TreeMap<>(
                                RepeatedRequests.particulars(Objects.requireNonNullElse(request.details(), Map.of()))),
                        new TreeSet<>(RepeatedRequests.normalised(RepeatedRequests.identifiers(request))),
                        suppressions.lastLifted(RepeatedRequests.identifiers(request)))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        return "day-" + hashes.ofDailyRequest(asked);
    }
}
