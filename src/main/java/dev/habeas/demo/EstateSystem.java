package dev.habeas.demo;

import java.util.List;

/**
 * One system of the estate, described well enough for a single engine to serve all of them.
 *
 * @param key its name in addresses and in the recipient register
 * @param tenanted whether its records belong to different controllers and carry a {@code tenant} column
 * @param suppresses whether it can be told to stop using data it may not even hold yet
 * @param tables all tables with a person's records; each has the column {@code subject_no}
 */
record EstateSystem(String key, String description, boolean tenanted, boolean suppresses, List<EstateTable> tables) {

    /** The company's own data, as opposed to data it holds for its customers. */
    static final String OWN_TENANT = "habeas-demo";

    static EstateSystem of(String key, String description, EstateTable... tables) {
        return new EstateSystem(key, description, false, false, List.of(tables));
    }

    EstateSystem withTenants() {
        return new EstateSystem(key, description, true, suppresses, tables);
    }

    EstateSystem withSuppression() {
        return new EstateSystem(key, description, tenanted, true, tables);
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
