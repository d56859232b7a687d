package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Applies the {@link ConsentPolicy} to the register: first everybody concerned stops, then those without a basis erase, if the
 * process found the {@link ErasureProof} to be enough.
 */
@Component
class ConsentWithdrawalPlan implements PlansInstructions {

    private final Register register;
    private final CaseFiles files;

    ConsentWithdrawalPlan(Register register, CaseFiles files) {
        this.register = register;
        this.files = files;
    }

    @Override
    public Right right() {
        return Right.CONSENT_WITHDRAWAL;
    }

    /** The stop is already what was asked for, so a recipient that does not stop limits the answer too. */
    @Override
    public Set<Step> answering() {
        return EnumSet.of(Step.INTERIM, Step.FULFIL);
    }

    /** Nobody verifies who asks, and the answer goes wherever they say. */
    @Override
    public boolean namesRecipients(PrivacyCase subject, CaseFile file) {
        return file.isProvenByItsMailbox(subject);
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        WithdrawnPurposes withdrawn = withdrawn(subject);
        return register.all().entrySet().stream()
                .filter(entry -> concerns(entry.getValue(), withdrawn, step))
                .map(entry -> new Planned(entry.getKey(), action(entry.getValue(), step), null, null))
                .toList();
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return Map.copyOf(ConsentPolicy.details(instruction.action(), withdrawn(subject)));
    }

    private static boolean concerns(Processor recipient, WithdrawnPurposes withdrawn, Step step) {
        return step == Step.FULFIL
                ? ConsentPolicy.erases(recipient, withdrawn)
                : ConsentPolicy.stops(recipient, withdrawn);
    }

    /** Who cannot stop a single use stops all of them. */
    private static Action action(Processor recipient, Step step) {
        if (step == Step.FULFIL) {
            return Action.ERASE;
        }
        return recipient.actions().contains(Action.STOP_PROCESSING) ? Action.STOP_PROCESSING : Action.RESTRICT;
    }

    private WithdrawnPurposes withdrawn(PrivacyCase subject) {
        return WithdrawnPurposes.of(files.read(subject.id(), Reader.system("plan-consent-withdrawal"))
                .orElseThrow()
                .details());
    }
}
