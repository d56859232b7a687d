package dev.habeas.respond;

import java.util.Optional;

/** The platform customers, for letters that name one and people who name one. */
public interface PlatformCustomers {

    /** Empty if the register has no customer of this key. */
    Optional<PlatformCustomer> find(String key);

    /** The key of the customer that somebody calls like this; small differences of writing do not matter. */
    Optional<String> named(String written);
}
