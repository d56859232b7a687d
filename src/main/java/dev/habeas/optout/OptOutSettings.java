package dev.habeas.optout;

import dev.habeas.jurisdictions.Residence;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How browsers' signals are taken.
 *
 * @param accountTokenKey secret with which the company's sites sign the account of who is signed in; null if no site says
 *     who that is, so that signals count for the browser only
 * @param signalResidence where people live who signal, or open the form, without saying so; California's rules are the
 *     strictest
 */
@Validated
@ConfigurationProperties("habeas.opt-out")
record OptOutSettings(
        @Size(min = 32) @Nullable String accountTokenKey,
        @NotBlank @DefaultValue("US-CA") String signalResidence) {

    Residence residence() {
        return new Residence(signalResidence);
    }

    @Override
    public String toString() {
        return "OptOutSettings[" + signalResidence + "]";
    }
}
