package dev.habeas.jurisdictions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table {@code jurisdictions.csv}: residence, regimes, breach regimes, zone, holiday calendar. */
final class JurisdictionTable {

    static final JurisdictionTable STANDARD = load("jurisdictions.csv");

    private static final String ANYWHERE_ELSE = "*";

    private final Map<String, Jurisdiction> rows;

    private JurisdictionTable(Map<String, Jurisdiction> rows) {
        this.rows = rows;
    }

    private static JurisdictionTable load(String name) {
        try (InputStream in = Objects.requireNonNull(JurisdictionTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new JurisdictionTable(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], JurisdictionTable::row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Jurisdiction find(Residence residence) {
        Jurisdiction exact = rows.get(residence.code());
        Jurisdiction country = exact != null ? exact : rows.get(residence.country());
        return country != null ? country : Objects.requireNonNull(rows.get(ANYWHERE_ELSE));
    }

    private static Jurisdiction row(String[] cells) {
        return new Jurisdiction(regimes(cells[1]), regimes(cells[2]), ZoneId.of(cells[3]), cells[4]);
    }

    private static List<Regime> regimes(String cell) {
        return Arrays.stream(cell.split("\\|")).map(Regime::valueOf).toList();
    }
}
