package dev.habeas.intake;

import dev.habeas.cases.CaseId;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.FieldError;
import dev.habeas.web.ProblemException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one way in, whatever the channel: what comes in here is checked, kept and started as a case, or refused. */
@Component
public class Requests {

    private final RequestCheck check;
    private final Intake intake;
    private final BodyMac mac;
    private final Withdrawal withdrawal;
    private final Validator validator;

    Requests(RequestCheck check, Intake intake, BodyMac mac, Withdrawal withdrawal, Validator validator) {
        this.check = check;
        this.intake = intake;
        this.mac = mac;
        this.withdrawal = withdrawal;
        this.validator = validator;
    }

    /** What is wrong with the request, member by member, without the values; empty if it would be taken. */
    public List<FieldError> faults(NewRequest request) {
        List<FieldError> faults = FieldError.of(validator.validate(request));
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            check.check(request);
            return List.of();
        } catch (ProblemException e) {
            return e.errors().isEmpty() ? List.of(new FieldError("", e.problem().slug())) : e.errors();
        }
    }

    /** The roles in which the request concerns the company; each is a case. */
    public Set<Role> roles(NewRequest request) {
        return Set.copyOf(check.routing(request).roles());
    }

    /**
     * Opens a case in one transaction, joining that of the caller. Idempotent by client and key: the same key with the same
     * request gives the case that it gave before.
     *
     * @param client id of the API client, staff user or page that hands it in; ends up in the evidence
     * @param key 1 to 100 letters, digits and {@code . _ : -}
     * @throws ProblemException if the request is not valid, its right is not served, or the key came with another request
     */
    public CaseId open(NewRequest request, String client, String key) {
        return intake.accept(new IdempotencyKeys.Use(client, key, mac.of(request)), check.check(request));
    }

    /**
     * As {@link #open}, for a key that stands for what is asked: whatever else comes under it is the same request.
     *
     * @param silent whether no letter about it leaves, because the mailbox that it names is unproven and was written to often
     * @return empty if the key opened a case before
     */
    public Optional<CaseId> openOnce(NewRequest request, String client, String key, boolean silent) {
        return intake.acceptOnce(new IdempotencyKeys.Use(client, key, mac.of(key)), check.check(request), silent);
    }

    /**
     * Ends an open case at the requester's wish, joining the transaction of the caller.
     *
     * @throws ProblemException if the case is closed, or its answer is already decided
     */
    public void withdraw(CaseId id, String client) {
        withdrawal.withdraw(id, client);
    }
}
