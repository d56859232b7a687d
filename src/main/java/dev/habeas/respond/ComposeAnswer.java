package dev.habeas.respond;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Outcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compose answer": writes the letter; it leaves by mail if a mailbox is known, otherwise a person delivers it, unless it is withheld. */
@Component
class ComposeAnswer implements JavaDelegate {

    private final Correspondence correspondence;

    ComposeAnswer(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(ResponseProcess.CASE_ID.require(execution));
        Outcome outcome = Outcome.ofWord(ResponseProcess.OUTCOME.require(execution));
        ResponseProcess.ANSWER_WITHHELD.set(execution, correspondence.isSilent(id));
        ResponseProcess.ANSWER_BY_MAIL.set(execution, correspondence.answer(id, outcome));
    }
}
