package dev.habeas.packages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.VaultFiles;
import dev.habeas.cases.VaultTestbed;
import dev.habeas.processors.connector.AnswerData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * Sends an export of many rows the way of a real one: encrypted temporary file, vault, redaction, archive, vault. To be run
 * by hand with a small heap, on the class path of the tests: {@code java -Xmx512m dev.habeas.packages.LargeExport 2000000}.
 */
final class LargeExport {

    private LargeExport() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        try (VaultTestbed testbed = VaultTestbed.start(Files.createTempDirectory("keys"), VaultFiles.class)) {
            VaultFiles files = testbed.get(VaultFiles.class);
            CaseId id = CaseId.random();
            try (AnswerData data = AnswerData.keep(target -> rows(target, rows))) {
                testbed.inTransaction(() -> stored(files, id, data));
            }
            String digest = testbed.inTransaction(() -> packed(files, id));
            long used = Runtime.getRuntime().totalMemory() >> 20;
            System.out.printf("%d rows packed, sha256 %s, heap never above %d MB%n", rows, digest, used);
        }
    }

    private static void rows(OutputStream target, int rows) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write("{\"rows\": [");
        for (int i = 0; i < rows; i++) {
            writer.write((i == 0 ? "" : ",") + "{\"table\": \"log\", \"no\": " + i
                    + ", \"ip\": \"192.0.2.1\", \"page\": \"/products/" + i % 997
                    + "\", \"at\": \"2026-11-24T10:00:00Z\", \"agent\": \"Mozilla/5.0 (X11; Linux x86_64)\"}");
        }
        writer.write("]}");
        writer.flush();
    }

    private static CaseId stored(VaultFiles files, CaseId id, AnswerData data) {
        try (InputStream from = data.open();
                OutputStream to = files.create(id, "export.large")) {
            from.transferTo(to);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packed(VaultFiles files, CaseId id) {
        ExportedRows rows = new ExportedRows(new ObjectMapper());
        Redaction redaction = new Redaction(List.of(), "password"::equals, "held", "withheld");
        try (Archive archive = new Archive(files.create(id, "package.zip"), VaultTestbed.NOW);
                InputStream export = files.open(id, "export.large").orElseThrow()) {
            archive.add("data/large.csv", target -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
                Csv csv = new Csv(writer);
                List<String> columns = List.of("table", "no", "ip", "page", "at", "agent");
                csv.header(columns);
                rows.read(
                        export,
                        (number, row) ->
                                csv.row(columns, redaction.apply(number, row).orElseThrow()));
                writer.flush();
            });
            archive.close();
            return archive.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
