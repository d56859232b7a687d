package dev.habeas.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who receives data.
 *
 * @param name of the company, or the kind if there are many
 * @param kind in words, as California wants third parties told by category
 * @param receives keys of categories
 * @param use what it receives them for
 * @param transfer key of the safeguard if it is outside the EEA; null if it is not
 */
public record Recipient(
        Text name,
        Text kind,
        List<String> receives,
        Use use,
        @Nullable String transfer) {

    /** Under what California calls the terms on which data goes to somebody. Source: Cal. Civ. Code 1798.110(c), 1798.115. */
    public enum Use {
        BUSINESS_PURPOSE,
        SHARED,
        SOLD
    }
}
