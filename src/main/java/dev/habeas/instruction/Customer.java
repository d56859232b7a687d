package dev.habeas.instruction;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One platform customer, a controller for whom the company is processor.
 *
 * @param name as people know it
 * @param contact mailbox of those who answer privacy requests there; named to the person
 * @param country ISO 3166 code of where it sits: whose law sets its own time limit and in whose zone days end
 * @param language in which it is written to
 * @param channel how messages reach it
 * @param url where it takes signed webhooks; null if it takes mail
 * @param secret of its webhook; comes from the environment or a secret file; null if it takes mail
 * @param slaDays calendar days after the receipt of an instruction within which the contract promises its result
 * @param subProcessors keys of the recipients that hold data for it
 * @param clients names of the API clients that may instruct for it
 */
record Customer(
        @NotBlank String name,
        @NotBlank @Email String contact,
        @NotBlank String country,

        @NotNull @Pattern(regexp = "[a-z]{2}") @DefaultValue("en")
        String language,

        @NotNull @DefaultValue("mail") Channel channel,
        @Nullable URI url,
        @Nullable String secret,
        @Positive @Max(28) @DefaultValue("5") int slaDays,
        @NotEmpty Set<String> subProcessors,
        @NotNull @DefaultValue Set<String> clients) {

    /** How a message reaches a customer. */
    enum Channel {
        MAIL,
        WEBHOOK
    }

    @Override
    public String toString() {
        return "Customer[" + name + "]";
    }
}
