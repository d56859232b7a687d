package dev.habeas.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever form a recipient exports in, it becomes records. */
class ExportedRowsTest {

    @Test
    void theMembersOfRowsAreRecords() throws IOException {
        assertThat(read("{\"system\": \"x\", \"rows\": [{\"a\": 1}, {\"a\": 2.50}]}"))
                .containsExactly("1 {\"a\":1}", "2 {\"a\":2.50}");
    }

    @Test
    void soAreTheMembersOfAnArray() throws IOException {
        assertThat(read("[{\"a\": 1}, \"text\"]")).containsExactly("1 {\"a\":1}", "2 {\"value\":\"text\"}");
    }

    @Test
    void anyOtherObjectIsOneRecord() throws IOException {
        assertThat(read("{\"name\": \"Anna\", \"mails\": [\"a\", \"b\"]}"))
                .containsExactly("1 {\"name\":\"Anna\",\"mails\":[\"a\",\"b\"]}");
    }

    @Test
    void nothingIsNoRecord() throws IOException {
        assertThat(read("{}")).isEmpty();
        assertThat(read("{\"system\": \"x\", \"rows\": []}")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }

    private static List<String> read(String export) throws IOException {
        List<String> rows = new ArrayList<>();
        new ExportedRows(new ObjectMapper())
                .read(
                        new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)),
                        (number, row) -> rows.add(number + " " + row));
        return rows;
    }
}
