package dev.habeas.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One system of the estate, described well enough for a single engine to serve all of them.
 *
 * @param key its name in addresses and in the recipient register
 * @param tenanted whether its records belong to different controllers and carry a {@code tenant} column
 * @param suppresses whether it can be told to stop using data it may not even hold yet
 * @param purposes those for which it uses data and can stop; empty if it uses data for any purpose
 * @param tables all tables with a person's records; each has the column {@code subject_no}
 */
record EstateSystem(
        String key,
        String description,
        boolean tenanted,
        boolean suppresses,
        Set<String> purposes,
        List<EstateTable> tables) {

    /** The company's own data, as opposed to data it holds for its customers. */
    static final String OWN_TENANT = "habeas-demo";

    /** The table of what people state about their data; every system has one. */
    static final String STATEMENT = "statement";

    static EstateSystem of(String key, String description, EstateTable... tables) {
        List<EstateTable> all = Stream.concat(Stream.of(tables), Stream.of(EstateTable.named(STATEMENT)))
                .toList();
        return new EstateSystem(key, description, false, false, Set.of(), all);
    }

    EstateSystem withTenants() {
        return new EstateSystem(key, description, true, suppresses, purposes, tables);
    }

    EstateSystem withSuppression() {
        return new EstateSystem(key, description, tenanted, true, Set.of(), tables);
    }

    /** Others are no concern of it: an account service sends no advertising that it could stop. */
    EstateSystem withSuppressionOf(String... only) {
        return new EstateSystem(key, description, tenanted, true, Set.of(only), tables);
    }

    boolean usesDataFor(String purpose) {
        return purposes.isEmpty() || purposes.contains(purpose);
    }

    String schema() {
        return "estate_" + key.replace('-', '_');
    }

    /** The schema-qualified name for use in SQL. */
    String qualified(String table) {
        return schema() + "." + table;
    }

    String qualified(EstateTable table) {
        return qualified(table.name());
    }
}
