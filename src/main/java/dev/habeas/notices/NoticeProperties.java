package dev.habeas.notices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves.
 *
 * @param from sender and reply address
 * @param retryDelays wait before each attempt, the first one included; as many attempts as there are entries
 * @param lease how long a sender may hold a mail before another takes it for crashed
 * @param pollDelay how often the outbox is looked at when nothing wakes the sender
 * @param batchSize how many mails are claimed at once
 */
@Validated
@ConfigurationProperties("habeas.notices")
record NoticeProperties(
        @DefaultValue("privacy@habeas.example") String from,

        @NotEmpty @DefaultValue({"PT0S", "PT1M", "PT5M", "PT30M", "PT2H", "PT6H", "PT12H", "PT24H"})
        List<Duration> retryDelays,

        @DefaultValue("PT15M") Duration lease,
        @DefaultValue("PT5S") Duration pollDelay,
        @Min(1) @Max(100) @DefaultValue("10") int batchSize) {

    NoticeProperties {
        if (lease.toMinutes() < 1 || pollDelay.toMillis() < 1) {
            throw new IllegalArgumentException("habeas.notices: lease of at least one minute, poll-delay above zero");
        }
        retryDelays = List.copyOf(retryDelays);
    }

    MailAddress sender() {
        return new MailAddress(from);
    }
}
