package dev.habeas.respond;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.NoticeFailed;
import dev.habeas.notices.NoticeId;
import dev.habeas.notices.NoticeKind;
import dev.habeas.notices.NoticeSent;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what the outbox reports into evidence, and lets the process that waits for its answer go on. Same transaction. */
@Component
class DeliveryListener {

    private final RuntimeService runtime;
    private final Acknowledgements acknowledgements;
    private final Evidence evidence;

    DeliveryListener(RuntimeService runtime, Acknowledgements acknowledgements, Evidence evidence) {
        this.runtime = runtime;
        this.acknowledgements = acknowledgements;
        this.evidence = evidence;
    }

    @EventListener
    void onSent(NoticeSent sent) {
        if (isOfThePages(sent.kind())) {
            return;
        }
        keep(sent.caseId(), "letter-sent", sent.noticeId(), sent.kind(), "sent");
        if (Acknowledgements.isOne(sent.kind())) {
            acknowledgements.given(sent.caseId());
        }
        tell(sent.caseId(), sent.kind(), ResponseProcess.ANSWER_DELIVERED);
    }

    @EventListener
    void onFailed(NoticeFailed failed) {
        if (isOfThePages(failed.kind())) {
            return;
        }
        keep(failed.caseId(), "letter-failed", failed.noticeId(), failed.kind(), failed.code());
        tell(failed.caseId(), failed.kind(), ResponseProcess.ANSWER_UNDELIVERABLE);
    }

    private void keep(CaseId id, String type, NoticeId notice, NoticeKind kind, String result) {
        evidence.append(
                id,
                type,
                Evidence.SYSTEM,
                Map.of("letter", kind.word(), "notice", notice.toString(), "result", result));
    }

    /** Links and codes of the public pages are neither letters nor answers: they may even belong to no case yet. */
    private static boolean isOfThePages(NoticeKind kind) {
        return kind.word().startsWith("portal-");
    }

    /** Only an answer is waited for here; it may have been overtaken by a withdrawal. */
    private void tell(CaseId id, NoticeKind kind, String message) {
        if (AnswerLetters.isAnswer(kind) || CustomerLetters.isAnswer(kind)) {
            runtime.createMessageCorrelation(message)
                    .processInstanceVariableEquals(ResponseProcess.CASE_ID.name(), id.toString())
                    .correlateAllWithResult();
        }
    }
}
