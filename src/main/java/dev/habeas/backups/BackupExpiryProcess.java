package dev.habeas.backups;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.ProcessDates;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/backups/backup-expiry.bpmn}. */
@Component
public final class BackupExpiryProcess implements ProcessBinding {

    public static final String KEY = "backup-expiry";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> BACKUPS_UNTIL = TypedVariable.instant("backupsUntil");

    private final RuntimeService runtime;
    private final ProcessDates dates;

    BackupExpiryProcess(RuntimeService runtime, ProcessDates dates) {
        this.runtime = runtime;
        this.dates = dates;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction, or moves the date if the case waits already. */
    void waitUntil(PrivacyCase subject, Instant until) {
        if (waits(subject)) {
            dates.move(subject.id().toString(), Map.of(BACKUPS_UNTIL, until));
            return;
        }
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        BACKUPS_UNTIL.put(variables, until);
        runtime.startProcessInstanceByKey(KEY, subject.reference().value(), variables);
    }

    private boolean waits(PrivacyCase subject) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .variableValueEquals(CASE_ID.name(), subject.id().toString())
                        .count()
                > 0;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, BACKUPS_UNTIL);
    }
}
