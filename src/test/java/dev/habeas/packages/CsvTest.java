package dev.habeas.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that a spreadsheet opens. */
class CsvTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        assertThat(line(
                        "{\"a\": \"=HYPERLINK(\\\"x\\\")\", \"b\": \"+49 30\", \"c\": \"@me\", \"d\": \"-1\"}",
                        "a",
                        "b",
                        "c",
                        "d"))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'+49 30,'@me,'-1\r\n");
    }

    @Test
    void aNumberStaysANumber() throws IOException {
        assertThat(line("{\"a\": -12.50, \"b\": true, \"c\": null}", "a", "b", "c", "absent"))
                .isEqualTo("-12.5,true,,\r\n");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() throws IOException {
        assertThat(line("{\"a\": \"x, \\\"y\\\"\\nz\", \"b\": {\"c\": [1, 2]}}", "a", "b"))
                .isEqualTo("\"x, \"\"y\"\"\nz\",\"{\"\"c\"\":[1,2]}\"\r\n");
    }

    @Test
    void aColumnCannotBeAFormulaEither() throws IOException {
        StringWriter target = new StringWriter();
        new Csv(target).header(List.of("email", "=1+1"));
        assertThat(target.toString()).isEqualTo("email,'=1+1\r\n");
    }

    private String line(String row, String... columns) throws IOException {
        StringWriter target = new StringWriter();
        new Csv(target).row(List.of(columns), json.readTree(row));
        return target.toString();
    }
}
