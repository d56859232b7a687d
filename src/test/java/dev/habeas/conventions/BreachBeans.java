package dev.habeas.conventions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What the model of a breach calls, as recorders; a test says whom the breach concerns. */
public final class BreachBeans {

    final List<String> calls = new ArrayList<>();
    List<String> notices = List.of();
    boolean lowered;
    boolean attorneyGeneral;
    boolean late = true;

    private final Map<Object, Object> beans = new HashMap<>();

    BreachBeans() {
        delegate("raisePriority", execution -> {});
        delegate("escalateToOfficer", execution -> {});
        delegate("recordMissedNotice", execution -> execution.setVariable("noticeMissed", late));
        delegate("rateSeverity", execution -> {});
        delegate("planNotices", execution -> {});
        delegate("openNotice", execution -> {
            String id = (String) execution.getVariable("noticeId");
            execution.setVariable("noticeKind", id.substring(0, id.indexOf('-')));
        });
        delegate("closeBreach", execution -> {});
        List.of(
                        "checkContainment",
                        "checkAwareness",
                        "recordDismissal",
                        "checkScores",
                        "settleSeverity",
                        "nameNoticeTask",
                        "checkAuthorityNotice",
                        "recordException",
                        "checkAttorneyGeneralNotice",
                        "checkCustomerNotice",
                        "checkLessons",
                        "checkMissedNoticeCause",
                        "requireSecondPerson")
                .forEach(name -> listener(name, task -> {}));
        listener("checkSeverityDecision", task -> task.setVariable("severityLowered", lowered));
        listener("checkPeopleNotice", task -> task.setVariable("attorneyGeneralConcerned", attorneyGeneral));
        beans.put("noticePlan", new Plan());
    }

    Map<Object, Object> byName() {
        return beans;
    }

    void reset() {
        calls.clear();
        notices = List.of();
        lowered = false;
        attorneyGeneral = false;
        late = true;
    }

    private void delegate(String name, Consumer<DelegateExecution> effect) {
        beans.put(name, (JavaDelegate) execution -> {
            calls.add(name);
            effect.accept(execution);
        });
    }

    private void listener(String name, Consumer<DelegateTask> effect) {
        beans.put(name, (TaskListener) task -> {
            calls.add(name + " on " + task.getEventName());
            effect.accept(task);
        });
    }

    /** Public, as an expression in the model calls it. */
    public final class Plan {

        public List<String> of(String caseId) {
            return caseId.isEmpty() ? List.of() : notices;
        }
    }
}
