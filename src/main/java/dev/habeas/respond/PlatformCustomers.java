package dev.habeas.respond;

import java.util.Optional;

/** The platform customers, for letters that name one. */
public interface PlatformCustomers {

    /** Empty if the register has no customer of this key. */
    Optional<PlatformCustomer> find(String key);
}
