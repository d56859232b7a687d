package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of the fragment: nobody is asked yet, and whoever checks is told if a registered agent asks. */
@Component
class LookUpAgent implements ExecutionListener {

    private final Cases cases;
    private final RegisteredAgents agents;

    LookUpAgent(Cases cases, RegisteredAgents agents) {
        this.cases = cases;
        this.agents = agents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseId id = CaseId.of(CheckAuthorityProcess.CASE_ID.require(execution));
        CheckAuthorityProcess.AUTHORITY_ANSWER.set(execution, AuthorityAnswer.NOBODY_ASKED.word());
        CheckAuthorityProcess.AGENT_REGISTERED.set(execution, agents.asksIn(cases.get(id)));
    }
}
