package dev.habeas.processors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One entry of the recipient register.
 *
 * @param name what people call it, by language; {@code en} is required
 * @param transport word of the connector that reaches it
 * @param secret shared secret of the transport; comes from the environment or a secret file, never from the repository
 * @param actions what it can be told to do
 * @param sellsOrShares whether it gets data that is sold, or shared for advertising across contexts: it is told of every
 *     opt-out. Source: CCPA 1798.140(ad), (ah)
 * @param purposes what it uses data for, and on which legal basis each purpose rests; empty if not recorded
 * @param retention what it must keep although the person asks for erasure; null if nothing
 * @param timeLimit for one attempt
 * @param remindAfter when a promised receipt is asked for
 * @param chaseAfter when a person takes over
 */
public record Processor(
        @NotEmpty Map<String, String> name,
        @NotBlank String transport,
        @NotNull URI url,
        @NotBlank String secret,
        @NotEmpty Set<Action> actions,
        @DefaultValue("false") boolean sellsOrShares,
        @DefaultValue Map<String, LegalBasis> purposes,
        @Valid @Nullable Retention retention,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("7d") Duration remindAfter,
        @DefaultValue("14d") Duration chaseAfter) {

    /**
     * @param law the provisions that demand it, as a letter cites them
     * @param years full calendar years after the year of the request
     */
    public record Retention(@NotBlank String law, @Positive int years) {}

    /** The last day to which it has to keep something of what was asked about on this day; null if it does not have to. */
    public @Nullable LocalDate keepsByLawUntil(LocalDate receivedOn) {
        return retention == null ? null : LocalDate.of(receivedOn.getYear() + retention.years(), Month.DECEMBER, 31);
    }

    /** The name in a language, or in English. */
    public String nameIn(Locale locale) {
        return name.getOrDefault(locale.getLanguage(), name.getOrDefault("en", ""));
    }

    @Override
    public String toString() {
        return "Processor[" + url + "]";
    }
}
