package dev.habeas.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which instructions a system has carried out and with what result. Exported data is never kept here: it would be a
 * copy that no erasure reaches.
 */
@Component
@Profile("demo")
final class InstructionLog {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    InstructionLog(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param answer the result, without exported data
     * @param calledBackLater whether the sender was told {@code accepted}
     */
    record Entry(String fingerprint, Action action, Holding holding, Answer answer, boolean calledBackLater) {}

    /**
     * Claims an instruction id. A second claim waits for the transaction of the first.
     *
     * @return false if it was claimed before
     */
    boolean claim(EstateSystem system, Instruction instruction, String fingerprint) {
        String sql = """
                insert into %s (instruction_id, fingerprint, action, received_at) values (:id, :fingerprint, :action, :now)
                on conflict do nothing""";
        return jdbc.sql(sql.formatted(system.qualified("instruction_log")))
                        .param("id", instruction.id())
                        .param("fingerprint", fingerprint)
                        .param("action", instruction.action().name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @param callbackDue when to send a receipt; null if the sender has the answer at once */
    void close(Instruction instruction, Holding holding, Answer answer, @Nullable Instant callbackDue) {
        String sql = """
                update %s set subject_numbers = :subjects, state = :state, record_count = :count, reason = :reason,
                    facts = cast(:facts as json), callback_due_at = :due
                where instruction_id = :id""";
        jdbc.sql(sql.formatted(holding.system().qualified("instruction_log")))
                .param("id", instruction.id())
                .param("subjects", holding.subjects().toArray(Long[]::new))
                .param("state", answer.state().name())
                .param("count", answer.count())
                .param("reason", answer.reason())
                .param("facts", instruction.action() == Action.EXPORT ? null : write(answer.data()))
                .param("due", callbackDue == null ? null : callbackDue.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The entry of a claimed and committed instruction. */
    Entry read(EstateSystem system, String instructionId) {
        return jdbc.sql("select * from %s where instruction_id = :id".formatted(system.qualified("instruction_log")))
                .param("id", instructionId)
                .query((row, number) -> entry(system, row))
                .single();
    }

    private Entry entry(EstateSystem system, ResultSet row) throws SQLException {
        Long[] subjects = (Long[]) row.getArray("subject_numbers").getArray();
        return new Entry(
                row.getString("fingerprint"),
                Action.valueOf(row.getString("action")),
                new Holding(system, List.of(subjects), null),
                new Answer(
                        Answer.State.valueOf(row.getString("state")),
                        row.getObject("record_count", Integer.class),
                        row.getString("reason"),
                        parse(row.getString("facts"))),
                row.getTimestamp("callback_due_at") != null);
    }

    private @Nullable String write(@Nullable Map<String, Object> facts) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are plain JSON");
        }
    }

    private @Nullable Map<String, Object> parse(@Nullable String facts) {
        try {
            return facts == null ? null : json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote unreadable JSON");
        }
    }
}
