package dev.habeas.processors;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Role;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Hands an instruction to the connector of its recipient, with identifiers fresh from the vault, a few at a time per recipient. */
@Component
class Dispatch {

    private final Register register;
    private final CaseFiles files;
    private final Cases cases;
    private final RightPlans plans;
    private final List<SubmissionDetails> more;
    private final List<PlansWithoutCase> withoutCase;
    private final int permits;
    private final Map<String, Semaphore> busy = new ConcurrentHashMap<>();

    Dispatch(
            Register register,
            CaseFiles files,
            Cases cases,
            RightPlans plans,
            List<SubmissionDetails> more,
            List<PlansWithoutCase> withoutCase,
            ProcessorSettings settings) {
        this.register = register;
        this.files = files;
        this.cases = cases;
        this.plans = plans;
        this.more = more;
        this.withoutCase = withoutCase;
        this.permits = settings.concurrencyPerProcessor();
    }

    /** Empty if the recipient has as much to do as we allow. */
    <T> Optional<T> withPermit(String processor, Supplier<T> work) {
        Semaphore semaphore = busy.computeIfAbsent(processor, key -> new Semaphore(permits));
        if (!semaphore.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            semaphore.release();
        }
    }

    Answer submit(Instruction instruction) {
        Submission submission = withoutCase.stream()
                .filter(each -> each.owns(instruction.caseId()))
                .findFirst()
                .map(owner -> submission(instruction, List.of(), owner.details(instruction)))
                .orElseGet(
                        () -> submission(instruction, file(instruction.caseId()).identifiers(), details(instruction)));
        return register.connectorTo(instruction.processor())
                .submit(submission, register.endpointOf(instruction.processor()));
    }

    private CaseFile file(CaseId subject) {
        return files.read(subject, Reader.system("send-instruction"))
                .orElseThrow(() -> new RecipientRejectsException("case-shredded"));
    }

    private static Submission submission(
            Instruction instruction, List<Identifier> identifiers, Map<String, Object> details) {
        return new Submission(
                instruction.id(), instruction.action().word(), identifiers(identifiers), instruction.dueBy(), details);
    }

    private static List<Submission.Identifier> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(each -> new Submission.Identifier(each.type().word(), each.value()))
                .toList();
    }

    private Map<String, Object> details(Instruction instruction) {
        PrivacyCase subject = cases.get(instruction.caseId());
        // Held data is restricted and nothing else.
        boolean bare = subject.role() == Role.PROCESSOR || HeldBack.GROUND.equals(instruction.ground());
        Map<String, Object> details = bare
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(plans.of(subject.right()).details(subject, instruction));
        if (instruction.ground() != null) {
            details.put("ground", instruction.ground());
        }
        if (instruction.retainUntil() != null) {
            details.put("retainUntil", instruction.retainUntil().toString());
        }
        more.forEach(each -> details.putAll(each.of(instruction)));
        return details;
    }
}
