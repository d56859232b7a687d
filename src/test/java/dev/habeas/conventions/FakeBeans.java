package dev.habeas.conventions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The beans the models call, as recorders: what was called, in order, and nothing else happens unless a test says so. */
public final class FakeBeans {

    static final Duration REMINDED_AFTER = Duration.ofDays(3);
    static final Duration CHASED_AFTER = Duration.ofDays(7);

    final List<String> calls = new ArrayList<>();

    /** What the fragment of identity calls by itself, apart: it stands in the way of every right alike. */
    final List<String> identityCalls = new ArrayList<>();

    String proofWay = "person";
    String authorityAsked = "none";
    boolean powerOfAttorneyIsEnough;
    List<String> recipients = List.of("instruction-1");
    List<String> published = List.of();
    static final Instant REVIEWED_AT = Walk.OVERDUE_AT.plus(Duration.ofDays(90));
    static final Instant LIFTED_AT = REVIEWED_AT.plus(Duration.ofDays(14));

    boolean mailboxKnown = true;
    boolean mailboxFlooded;
    boolean answerLate = true;
    String outcome = "granted";
    String noticeWay = "mail";
    String extensionOutcome = "extended";
    int batches;
    String personNotice = "at-once";
    boolean customerFirst;
    Instant noticeAt = Walk.OVERDUE_AT;
    boolean customerKnown = true;
    boolean customerTakesMail = true;
    boolean otherLegalBasis;
    boolean dataRestricted = true;
    private final Map<Object, Object> beans = new HashMap<>();

    FakeBeans() {
        List.of(
                        "assessErasureGrounds",
                        "buildPackage",
                        "callOfficerToFreeze",
                        "closeCase",
                        "closeIsolatedCase",
                        "countWhatIsDue",
                        "escalateToOfficer",
                        "listPublications",
                        "planInstructions",
                        "raisePriority",
                        "recordContractEnd",
                        "recordDataRetention",
                        "recordHeldErasure",
                        "recordOptOut",
                        "recordRetentionRun",
                        "recordWithdrawnConsent",
                        "stopInstructions",
                        "watchGrounds")
                .forEach(each -> delegate(each, execution -> {}));
        List.of(
                        "checkAfterObjection",
                        "checkAlertReview",
                        "checkAppealApproval",
                        "checkChaseDecision",
                        "checkCorrections",
                        "checkCustomerChoice",
                        "checkCustomerReached",
                        "checkDataReturned",
                        "checkDecision",
                        "checkDelivery",
                        "checkEnquiryAnswer",
                        "checkErasureDecision",
                        "checkExtensionDecision",
                        "checkHoldReview",
                        "checkLiftingDelivery",
                        "checkMessageHandling",
                        "checkNoticeDelivery",
                        "checkPackageDecision",
                        "checkPublisherTold",
                        "checkRelation",
                        "checkRestrictionReview",
                        "checkReviewedResult",
                        "namePublication",
                        "openChase",
                        "requireSecondPerson")
                .forEach(this::listener);
        delegate("assessLegalBases", execution -> execution.setVariable("otherLegalBasis", otherLegalBasis));
        delegate("recordOutcome", execution -> execution.setVariable("outcome", outcome));
        delegate("recordWithdrawal", execution -> execution.setVariable("outcome", "withdrawn"));
        delegate("recordMissedDeadline", execution -> execution.setVariable("deadlineMissed", answerLate));
        delegate("writeExtensionNotice", execution -> execution.setVariable("noticeWay", noticeWay));
        delegate("extendDeadline", execution -> execution.setVariable("extensionOutcome", extensionOutcome));
        delegate("recordSettlement", this::noteRecipient);
        delegate("sumUpReceipts", execution -> execution.setVariable("propagationOutcome", "complete"));
        delegate("composeAnswer", execution -> {
            execution.setVariable("answerByMail", mailboxKnown && !mailboxFlooded);
            execution.setVariable("answerWithheld", mailboxFlooded);
        });
        delegate("purgeDueBatch", execution -> execution.setVariable("moreDue", batches-- > 0));
        delegate("findExpiredData", execution -> execution.setVariable("propagationStep", "fulfil"));
        disclosure();
        List.of(
                        "recordFreeze",
                        "rememberChild",
                        "forgetChild",
                        "forgetWithdrawnAlert",
                        "recordObjection",
                        "awaitIdentity")
                .forEach(each -> beans.put(each, (ExecutionListener) execution -> calls.add(each)));
        delegate("nameCustomer", execution -> {
            execution.setVariable("customerKnown", customerKnown);
            execution.setVariable("customerMessage", "request");
            execution.setVariable("outcome", "routed");
        });
        delegate("recordInstructionOutcome", execution -> execution.setVariable("customerMessage", "result"));
        delegate("writeToCustomer", execution -> execution.setVariable("customerTakesMail", customerTakesMail));
        delegate("setReviewDate", execution -> execution.setVariable("reviewAt", Date.from(REVIEWED_AT)));
        delegate("writeLiftingNotice", execution -> execution.setVariable("liftAt", Date.from(LIFTED_AT)));
        delegate("checkLiftingNotice", execution -> execution.setVariable("noticeDelivered", mailboxKnown));
        beans.put("assessRestriction", (ExecutionListener) execution -> {
            calls.add("assessRestriction");
            execution.setVariable("restrictionInForce", dataRestricted && !outcome.equals("refused"));
        });
        identity();
        beans.put("instructionPlan", new Plan());
        beans.put("publications", new Publications());
        beans.put("recipientClock", new RecipientClock());
    }

    private void disclosure() {
        delegate("logDisclosure", execution -> {});
        delegate("rejectDemand", execution -> {});
        delegate("recordMissedDemand", execution -> execution.setVariable("demandMissed", answerLate));
        listener("checkMissedDemandCause");
        listener("checkAgency");
        listener("checkDisclosure");
        listener("checkCustomersAnswer");
        listener("checkCustomerToldFirst");
        beans.put("checkPersonNotice", (TaskListener) task -> {
            calls.add("checkPersonNotice on " + task.getEventName());
            task.setVariable("noticeAt", Date.from(noticeAt));
        });
        beans.put("checkDemand", (TaskListener) task -> {
            calls.add("checkDemand on " + task.getEventName());
            task.setVariable("personNotice", personNotice);
            task.setVariable("customerFirst", customerFirst);
        });
    }

    private void identity() {
        beans.put("decideAssuranceLevel", (JavaDelegate) execution -> {
            identityCalls.add("decideAssuranceLevel");
            execution.setVariable("assuranceLevel", "contact-point");
            execution.setVariable("authorityAsked", authorityAsked);
            execution.setVariable("authorityProof", "not-needed");
            execution.setVariable("proofWay", proofWay);
            execution.setVariable("identityVerified", false);
        });
        beans.put("sendConfirmationLink", (JavaDelegate) execution -> {
            identityCalls.add("sendConfirmationLink");
            execution.setVariable("linkExpiresAt", Date.from(Walk.LINK_EXPIRES_AT));
        });
        beans.put("askForProof", (JavaDelegate) execution -> {
            identityCalls.add("askForProof");
            execution.setVariable("proofDueAt", Date.from(Walk.PROOF_DUE_AT));
        });
        beans.put("recordIdentity", (ExecutionListener) execution -> {
            identityCalls.add("recordIdentity");
            execution.setVariable("identityVerified", true);
            execution.setVariable("provenFor", "data");
        });
        beans.put("recordCategoriesProof", (ExecutionListener) execution -> {
            identityCalls.add("recordCategoriesProof");
            execution.setVariable("provenFor", "categories");
        });
        beans.put("lookUpAgent", (ExecutionListener) execution -> {
            identityCalls.add("lookUpAgent");
            execution.setVariable("authorityAnswer", "nobody-asked");
            execution.setVariable("agentRegistered", false);
        });
        beans.put("heedPowerOfAttorney", (ExecutionListener) execution -> {
            if (powerOfAttorneyIsEnough) {
                execution.setVariable("proofWay", "none");
            }
        });
        asksForAuthority("askRequesterForAuthority", "requester-silent");
        asksForAuthority("askPersonToConfirm", "person-silent");
        beans.put("acceptSignIn", (JavaDelegate) execution -> identityCalls.add("acceptSignIn"));
        beans.put("noteLinkAnswer", (TaskListener) task -> task.setVariable("linkAnswer", "none"));
        beans.put("checkIdentityDecision", (TaskListener) task -> calls.add("checkIdentityDecision"));
        listener("checkAuthorityDecision");
    }

    private void asksForAuthority(String name, String answer) {
        beans.put(name, (JavaDelegate) execution -> {
            identityCalls.add(name);
            execution.setVariable("authorityAnswer", answer);
            execution.setVariable("answerDueAt", Date.from(Walk.PROOF_DUE_AT));
        });
    }

    Map<Object, Object> byName() {
        return beans;
    }

    void reset() {
        calls.clear();
        identityCalls.clear();
        proofWay = "person";
        authorityAsked = "none";
        powerOfAttorneyIsEnough = false;
        recipients = List.of("instruction-1");
        mailboxKnown = true;
        mailboxFlooded = false;
        answerLate = true;
        outcome = "granted";
        noticeWay = "mail";
        extensionOutcome = "extended";
        batches = 0;
        personNotice = "at-once";
        customerFirst = false;
        noticeAt = Walk.OVERDUE_AT;
        customerKnown = true;
        customerTakesMail = true;
        otherLegalBasis = false;
        dataRestricted = true;
    }

    private void noteRecipient(DelegateExecution execution) {
        calls.add(execution.getVariable("instructionId") + " " + execution.getVariable("chaseDecision"));
    }

    private void delegate(String name, Consumer<DelegateExecution> effect) {
        beans.put(name, (JavaDelegate) execution -> {
            calls.add(name);
            effect.accept(execution);
        });
    }

    private void listener(String name) {
        beans.put(name, (TaskListener) task -> calls.add(name + " on " + task.getEventName()));
    }

    /** Public, as expressions in the models call it. */
    public final class Publications {

        public List<String> of(String caseId) {
            return caseId.isEmpty() ? List.of() : published;
        }
    }

    /** Public, as expressions in the models call it. */
    public final class Plan {

        public List<String> of(String caseId, String step) {
            return caseId.isEmpty() || step.isEmpty() ? List.of() : recipients;
        }
    }

    /** Public, as expressions in the models call it. */
    public static final class RecipientClock {

        public Date remindAt(String instructionId) {
            return after(REMINDED_AFTER, instructionId);
        }

        public Date chaseAt(String instructionId) {
            return after(CHASED_AFTER, instructionId);
        }

        private static Date after(Duration wait, String instructionId) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            return instructionId.isEmpty() ? Date.from(now) : Date.from(now.plus(wait));
        }
    }
}
