package dev.habeas.rights;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.jurisdictions.Right;
import java.util.Map;
import java.util.Set;

/** What the binding of every right does alike; a right says what is its own: details, decisions, variables. */
public abstract class RequestProcess implements ProcessBinding, RightProcess {

    public static final String REQUEST_WITHDRAWN = CaseProcesses.REQUEST_WITHDRAWN;

    private final String key;
    private final Right right;
    private final CaseProcesses processes;

    /** @param key the process id of the model */
    protected RequestProcess(String key, Right right, CaseProcesses processes) {
        this.key = key;
        this.right = right;
        this.processes = processes;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Right right() {
        return right;
    }

    @Override
    public Set<String> details() {
        return Set.of("message");
    }

    @Override
    public final void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        processes.start(key, opened, clock, own(opened, details));
    }

    /** The variables that only this process starts with. */
    protected Map<String, Object> own(PrivacyCase opened, Map<String, String> details) {
        return Map.of();
    }

    @Override
    public final void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }
}
