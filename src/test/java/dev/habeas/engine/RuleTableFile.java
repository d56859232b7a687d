package dev.habeas.engine;

import dev.habeas.deadlines.RuleBook;
import dev.habeas.deadlines.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rule table as it lies on the class path, read by a stand-alone decision engine: no process engine, no Spring. */
public final class RuleTableFile implements RuleBook {

    public static final RuleTableFile SHARED = new RuleTableFile(xml());

    private static final String VERSION = "response-deadline:1";

    private final RuleTable table;

    public RuleTableFile(String xml) {
        this.table = new DmnRuleTable(VERSION, DmnRuleTable.newEngine(), xml);
    }

    public static String xml() {
        try (InputStream in = RuleTableFile.class.getResourceAsStream("/processes/deadlines/response-deadline.dmn")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RuleTable current() {
        return table;
    }

    @Override
    public RuleTable version(String version) {
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException(version);
        }
        return table;
    }
}
