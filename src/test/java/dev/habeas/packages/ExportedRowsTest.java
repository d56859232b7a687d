package dev.habeas.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @Test
    void nothingIsReadBeyondTheLastRecordThatIsWanted() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        ExportedRows.Visitor first = new ExportedRows.Visitor() {
            @Override
            public void row(int number, ObjectNode row) {
                numbers.add(number);
            }

            @Override
            public boolean wantsMore() {
                return numbers.isEmpty();
            }
        };

        for (String export : List.of("{\"rows\": [{}, here it is broken", "[{}, here it is broken")) {
            numbers.clear();
            new ExportedRows(new ObjectMapper())
                    .read(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), first);
            assertThat(numbers).containsExactly(1);
        }
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
