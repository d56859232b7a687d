package dev.habeas.backups;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
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

    BackupExpiryProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction. */
    void start(PrivacyCase subject, Instant until) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        BACKUPS_UNTIL.put(variables, until);
        runtime.startProcessInstanceByKey(KEY, subject.reference().value(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, BACKUPS_UNTIL);
    }
}
