package dev.habeas.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes instructions: each is carried out once, however often it is delivered, and answered the same each time. */
@Component
@Profile("demo")
final class InstructionDesk {

    private final EstateRecords records;
    private final Actions actions;
    private final Expirations expirations;
    private final InstructionLog log;
    private final TransactionOperations transaction;
    private final KeyedHash hash;
    private final Clock clock;

    InstructionDesk(
            EstateRecords records,
            Actions actions,
            Expirations expirations,
            InstructionLog log,
            TransactionOperations transaction,
            KeyedHash hash,
            Clock clock) {
        this.records = records;
        this.actions = actions;
        this.expirations = expirations;
        this.log = log;
        this.transaction = transaction;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * @return the answer, committed; {@code accepted} if the system behaves so, with the receipt scheduled
     * @throws EstateProblem 409 if the id was used for another instruction
     */
    Answer take(EstateSystem system, Instruction instruction, Behaviour behaviour) {
        Answer answer = transaction.execute(status -> once(system, instruction, behaviour));
        if (answer == null) {
            throw new IllegalStateException("An instruction always has an answer");
        }
        return answer;
    }

    /** The result of an instruction carried out before; an export is read afresh from what is still there. */
    Answer result(InstructionLog.Entry entry) {
        return entry.action() == Action.EXPORT && entry.answer().state() == Answer.State.DONE
                ? actions.export(entry.holding())
                : entry.answer();
    }

    private Answer once(EstateSystem system, Instruction instruction, Behaviour behaviour) {
        String fingerprint = fingerprint(instruction);
        if (!log.claim(system, instruction, fingerprint)) {
            return again(log.read(system, instruction.id()), fingerprint);
        }
        Optional<Selector> selector = Selector.of(instruction.details());
        Optional<Selector> aged = selector.filter(each -> each.olderThan() != null);
        Holding holding = holding(system, instruction, selector, aged.isPresent());
        Answer answer = aged.map(each -> expirations.carryOut(system, each, instruction.controller()))
                .orElseGet(() -> actions.carryOut(instruction, holding));
        Instant callbackDue = callbackDue(behaviour);
        log.close(instruction, holding, answer, callbackDue);
        return callbackDue == null ? answer : Answer.accepted();
    }

    private Holding holding(EstateSystem system, Instruction instruction, Optional<Selector> selector, boolean aged) {
        if (aged) {
            return new Holding(system, List.of(), instruction.controller());
        }
        return selector.map(each -> records.everybody(system, instruction.controller())
                        .without(records.find(system, each.except(), instruction.controller())))
                .orElseGet(() -> records.find(system, instruction.identifiers(), instruction.controller()));
    }

    private Answer again(InstructionLog.Entry entry, String fingerprint) {
        if (!entry.fingerprint().equals(fingerprint)) {
            throw EstateProblem.keyReused();
        }
        return entry.calledBackLater() ? Answer.accepted() : result(entry);
    }

    private @Nullable Instant callbackDue(Behaviour behaviour) {
        return behaviour.mode() == Behaviour.Mode.ACCEPT_THEN_CALLBACK
                ? clock.instant().plus(behaviour.callbackAfter())
                : null;
    }

    /** What makes two deliveries the same instruction; a changed due date does not make another one. */
    private String fingerprint(Instruction instruction) {
        String text = instruction.id()
                + "\n" + instruction.action()
                + "\n"
                + instruction.identifiers().stream()
                        .sorted(Comparator.comparing(Identifier::type).thenComparing(Identifier::value))
                        .map(each -> each.type().word() + "=" + each.value())
                        .collect(Collectors.joining("\n"))
                + "\n" + new TreeMap<>(instruction.details());
        return hash.of(text);
    }
}
