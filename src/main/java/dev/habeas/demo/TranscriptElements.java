package dev.habeas.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The kinds of rows of a transcript that an instruction can pick; when and by whom something was sent goes with its row. */
final class TranscriptElements {

    private static final Map<String, String> TABLES =
            Map.of("messages", "message", "file-names", "shared_file", "video-titles", "shared_video");
    private static final int ALL = 5;

    private TranscriptElements() {}

    /** The holding without the tables that the instruction's {@code elements} leave out; all of it if it names none or all. */
    static Holding part(Holding holding, Instruction instruction) {
        return instruction.details().get("elements") instanceof List<?> wanted ? part(holding, wanted) : holding;
    }

    /** The holding without the tables that these elements leave out; all of it if they are none or all. */
    static Holding part(Holding holding, List<?> wanted) {
        if (wanted.isEmpty() || wanted.size() == ALL || !holding.system().tenanted()) {
            return holding;
        }
        List<String> tables = wanted.stream()
                .map(word -> TABLES.get(String.valueOf(word)))
                .filter(Objects::nonNull)
                .toList();
        EstateSystem system = holding.system();
        return new Holding(
                new EstateSystem(
                        system.key(),
                        system.description(),
                        true,
                        system.suppresses(),
                        system.purposes(),
                        system.tables().stream()
                                .filter(table -> tables.contains(table.name()))
                                .toList()),
                holding.subjects(),
                holding.tenant());
    }
}
