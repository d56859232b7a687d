package dev.habeas.processors;

import dev.habeas.evidence.Evidence;
import dev.habeas.processors.connector.AnswerData;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every receipt, applies it to the ledger, and leaves evidence. Idempotent by message id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Receipts {

    private final JdbcClient jdbc;
    private final Instructions instructions;
    private final RecipientData exports;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;

    Receipts(
            JdbcClient jdbc,
            Instructions instructions,
            RecipientData exports,
            Evidence evidence,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.instructions = instructions;
        this.exports = exports;
        this.evidence = evidence;
        this.events = events;
    }

    /** @param actor who brought it: {@code processor:billing}, or a staff user */
    void accept(Receipt receipt, String actor) {
        accept(receipt, null, actor);
    }

    /** @param data what came with it; kept only if it was asked for, that is, of an export that is not settled yet */
    void accept(Receipt receipt, @Nullable AnswerData data, String actor) {
        if (store(receipt) == 0) {
            return;
        }
        Instruction before = instructions.get(receipt.instructionId());
        if (data != null
                && before.action() == Action.EXPORT
                && receipt.state() == InstructionState.DONE
                && before.state().mayBecome(receipt.state())) {
            exports.keep(before, data);
        }
        instructions.apply(receipt);
        Instruction instruction = instructions.get(receipt.instructionId());
        evidence.append(instruction.caseId(), "receipt", actor, facts(receipt, instruction));
        if (instruction.state().isFinal()) {
            events.publishEvent(new InstructionSettled(instruction));
        }
        if (receipt.source() == Receipt.Source.CALLBACK) {
            events.publishEvent(new ReceiptStored(receipt.instructionId()));
        }
    }

    /**
     * Whether the recipient's message came for another of its instructions before. A signature covers the message but not
     * the address it is sent to, so a message that was overheard could otherwise settle any instruction of its recipient.
     */
    @Transactional(readOnly = true)
    boolean cameForAnother(Instruction instruction, String messageId) {
        return jdbc.sql("""
            select exists (select from receipt r join instruction i on i.id = r.instruction_id
                where r.source = 'callback' and r.message_id = :message
                  and i.processor = :processor and i.id <> :instruction)\
            """)
                .param("message", messageId)
                .param("processor", instruction.processor())
                .param("instruction", instruction.id())
                .query(Boolean.class)
                .single();
    }

    private int store(Receipt receipt) {
        return jdbc.sql("""
            insert into receipt (id, instruction_id, message_id, source, state, count, reason, received_at,
                delivered_at)
            values (:id, :instruction, :message, :source, :state, :count, :reason, :at, :delivered)
            on conflict do nothing\
            """)
                .param("id", UUID.randomUUID())
                .param("instruction", receipt.instructionId())
                .param("message", receipt.messageId())
                .param("source", receipt.source().name().toLowerCase(java.util.Locale.ROOT))
                .param("state", receipt.state().word())
                .param("count", receipt.count())
                .param("reason", receipt.reason())
                .param("at", at(receipt))
                .param("delivered", receipt.source() == Receipt.Source.CALLBACK ? null : at(receipt))
                .update();
    }

    /** Instructions whose receipt has not reached the process yet and may still do so, longest waiting first. */
    @Transactional(readOnly = true)
    public List<UUID> undelivered() {
        return jdbc.sql("""
            select instruction_id from receipt where delivered_at is null
            group by instruction_id order by min(received_at) limit 500\
            """).query(UUID.class).list();
    }

    /** The process knows, or there is none any more; nothing remains to be told. */
    void delivered(UUID instructionId, OffsetDateTime at) {
        jdbc.sql("update receipt set delivered_at = :at where instruction_id = :id and delivered_at is null")
                .param("id", instructionId)
                .param("at", at)
                .update();
    }

    private static OffsetDateTime at(Receipt receipt) {
        return receipt.receivedAt().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, String> facts(Receipt receipt, Instruction instruction) {
        Map<String, String> facts = new HashMap<>();
        facts.put("instruction", instruction.id().toString());
        facts.put("processor", instruction.processor());
        facts.put("action", instruction.action().word());
        facts.put("state", receipt.state().word());
        if (receipt.count() != null) {
            facts.put("count", receipt.count().toString());
        }
        if (receipt.reason() != null) {
            facts.put("reason", receipt.reason());
        }
        return facts;
    }
}
