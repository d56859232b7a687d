package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What customers instructed, one row per case of that kind; no personal data. Runs in the caller's transaction. */
@Repository
class InstructionRecords {

    private final JdbcClient jdbc;

    InstructionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One instruction of a customer. */
    record Instructed(
            CaseId caseId,
            CustomerAction action,
            @Nullable String reference,
            Set<Element> elements,
            Instant submittedAt) {}

    void add(Instructed instructed) {
        jdbc.sql("""
                insert into customer_instruction (case_id, action, reference, elements, submitted_at)
                values (:id, :action, :reference, :elements, :submittedAt)""")
                .param("id", instructed.caseId().value())
                .param("action", instructed.action().word())
                .param("reference", instructed.reference())
                .param(
                        "elements",
                        new SqlArrayValue(
                                "text",
                                instructed.elements().stream()
                                        .map(Element::word)
                                        .toArray()))
                .param("submittedAt", instructed.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty if the case is not a customer's instruction. */
    Optional<Instructed> find(CaseId id) {
        return jdbc.sql("select * from customer_instruction where case_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Instructed(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        CustomerAction.ofWord(row.getString("action")).orElseThrow(),
                        row.getString("reference"),
                        Arrays.stream((String[]) row.getArray("elements").getArray())
                                .map(word -> Element.ofWord(word).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
