package dev.habeas.respond;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company that answers, as letters and public pages show it.
 *
 * @param name as people know it
 * @param contact mail address or web page of those who decide
 * @param phone a number where requests are taken; null if none is shown
 * @param address postal address in one line, parts separated by commas; null if none is shown
 * @param policyUrl the privacy policy; null if none is linked
 * @param colour of links and buttons on the public pages, as {@code #rrggbb}; dark enough to be read on white
 * @param welcome the first sentence of the public pages by language, such as {@code en}; ours where there is none
 */
@ConfigurationProperties("habeas.company")
public record CompanySettings(
        @DefaultValue("Habeas Example Company") String name,
        @DefaultValue("privacy@habeas.example") String contact,
        @Nullable String phone,
        @Nullable String address,
        @Nullable URI policyUrl,
        @DefaultValue("#0b5d63") String colour,
        Map<String, String> welcome) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double LEAST_CONTRAST = 4.5;

    /** @throws IllegalArgumentException if the colour is not of that form or too light (WCAG 2.2, 1.4.3) */
    public CompanySettings {
        if (!HEX.matcher(colour).matches() || contrastWithWhite(colour) < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "HABEAS-RES-003 habeas.company.colour must be #rrggbb with a contrast of 4.5 on white");
        }
        welcome = Map.copyOf(Objects.requireNonNullElse(welcome, Map.<String, String>of()));
    }

    private static double contrastWithWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
