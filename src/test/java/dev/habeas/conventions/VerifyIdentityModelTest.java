package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.IDENTITY, ModelEngine.AUTHORITY})
class VerifyIdentityModelTest {

    private static final String KEY = "verify-identity";
    private static final FakeBeans BEANS = new FakeBeans();
    private static final List<String> BEGUN =
            List.of("StartEvent_IdentityInQuestion", "ServiceTask_DecideAssuranceLevel", "Gateway_AuthorityAskedFor");
    private static final List<String> TO_PROOF = List.of("Gateway_Before_ProofNeeded", "Gateway_ProofNeeded");
    private static final List<String> LINK =
            List.of("ServiceTask_SendConfirmationLink", "ReceiveTask_WaitForConfirmation");
    private static final List<String> BY_PERSON = List.of(
            "Gateway_Before_FirstLook",
            "Gateway_Before_LookAfterLink",
            "Gateway_Before_VerifyIdentity",
            "UserTask_VerifyIdentity",
            "Gateway_IdentityVerified");
    private static final List<String> PROVEN = List.of("Gateway_Before_IdentityVerified", "EndEvent_IdentityVerified");

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "check-authority");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void nobodyIsAskedForAProofThatIsNotNeeded() {
        BEANS.proofWay = "none";

        Walk walk = start();

        assertRoute(walk, BEGUN, TO_PROOF, PROVEN);
        assertThat(BEANS.identityCalls).containsExactly("decideAssuranceLevel", "recordIdentity");
        assertThat(BEANS.calls).isEmpty();
        walk.hasEnded();
    }

    @Test
    void whoeverReadsTheMailboxOnFileIsVerifiedWithoutAPerson() {
        BEANS.proofWay = "link";
        Walk walk = start();
        assertThat(BEANS.identityCalls).doesNotContain("recordIdentity");

        walk.messageArrives("identity.ContactPointProven");

        assertRoute(walk, BEGUN, TO_PROOF, LINK, PROVEN);
        assertThat(BEANS.identityCalls)
                .containsExactly("decideAssuranceLevel", "sendConfirmationLink", "recordIdentity");
        assertThat(BEANS.calls).isEmpty();
        walk.hasEnded();
    }

    @Test
    void aLinkThatIsDisownedOrGuessedAtGoesToAPerson() {
        BEANS.proofWay = "link";
        Walk walk = start();

        walk.messageArrives("identity.ContactPointNotProven");

        assertThat(walk.tasks("UserTask_VerifyIdentity")).hasSize(1);
        assertThat(walk.route(KEY)).contains("BoundaryEvent_ContactPointNotProven");
        assertThat(BEANS.identityCalls).doesNotContain("recordIdentity");
    }

    @Test
    void aLinkThatNobodyFollowsGoesToAPersonOnItsSecond() {
        BEANS.proofWay = "link";
        Walk walk = start();

        walk.timeIs(Walk.LINK_EXPIRES_AT.minusSeconds(1));
        assertThat(walk.openTasks()).isEmpty();
        walk.timeIs(Walk.LINK_EXPIRES_AT.plusSeconds(1));

        assertThat(walk.tasks("UserTask_VerifyIdentity")).hasSize(1);
        assertThat(walk.route(KEY)).contains("BoundaryEvent_LinkExpired");
        assertThat(BEANS.identityCalls).doesNotContain("recordIdentity");
    }

    @Test
    void aPersonVerifiesTheRest() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");

        assertRoute(walk, BEGUN, TO_PROOF, BY_PERSON, PROVEN);
        assertThat(BEANS.calls).containsExactly("checkIdentityDecision");
        walk.hasEnded();
    }

    @Test
    void proofThatArrivesGoesBackToThePerson() {
        Walk walk = start();
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "ask");
        assertThat(walk.openTasks()).isEmpty();

        walk.messageArrives("identity.ProofArrived");

        assertThat(walk.shown("UserTask_VerifyIdentity", "identityDecision")).isNull();
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
        assertThat(BEANS.identityCalls).containsExactly("decideAssuranceLevel", "askForProof", "recordIdentity");
        walk.hasEnded();
    }

    @Test
    void aSignInThatIsVouchedForEndsAllWaiting() {
        BEANS.proofWay = "link";
        Walk walk = start();
        walk.messageArrives("identity.SignInVouched");
        assertThat(walk.route(KEY)).contains("SubProcess_SignInVouchedFor", "EndEvent_SignInAccepted");
        assertThat(BEANS.identityCalls).endsWith("acceptSignIn", "recordIdentity");
        walk.hasEnded();
    }

    @Test
    void silenceEndsAtAPersonAndNeverInARefusalByItself() {
        Walk walk = start();
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "ask");

        walk.timeIs(Walk.PROOF_DUE_AT.minusSeconds(1));
        assertThat(walk.openTasks()).isEmpty();
        walk.timeIs(Walk.PROOF_DUE_AT.plusSeconds(1));

        assertThat(walk.tasks("UserTask_VerifyIdentity")).hasSize(1);
        assertThat(walk.route(KEY)).contains("BoundaryEvent_ProofOverdue");
        walk.stillWaits();
    }

    @Test
    void aSecondPersonConfirmsBeforeTheErrorIsThrown() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");

        assertThatThrownBy(() -> walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved"))
                .as("nobody calls this model here, so nobody catches")
                .hasMessageContaining("ERR_IDENTITY_NOT_VERIFIED");
        assertThat(BEANS.calls)
                .containsExactly(
                        "checkIdentityDecision",
                        "requireSecondPerson on assignment",
                        "requireSecondPerson on complete");
        assertThat(BEANS.identityCalls).doesNotContain("recordIdentity");
        walk.stillWaits();
    }

    @Test
    void whoIsProvenForTheCategoriesOnlyEndsThereAfterASecondPerson() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "categories");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "approved");

        assertThat(walk.route(KEY)).endsWith("Gateway_RefusalConfirmed", "EndEvent_VerifiedForCategories");
        assertThat(BEANS.identityCalls).containsExactly("decideAssuranceLevel", "recordCategoriesProof");
        walk.hasEnded();
    }

    @Test
    void aRejectedRefusalGoesBackAndShowsNoEarlierChoice() {
        Walk walk = start();

        walk.complete("UserTask_VerifyIdentity", "identityDecision", "not-verified");
        walk.complete("UserTask_ConfirmIdentityRefusal", "refusalDecision", "rejected");

        assertThat(walk.shown("UserTask_VerifyIdentity", "identityDecision")).isNull();
        walk.complete("UserTask_VerifyIdentity", "identityDecision", "verified");
        assertRoute(
                walk,
                BEGUN,
                TO_PROOF,
                BY_PERSON,
                List.of("UserTask_ConfirmIdentityRefusal", "Gateway_RefusalConfirmed"),
                BY_PERSON,
                PROVEN);
        walk.hasEnded();
    }

    @Test
    void whoActsForAnotherShowsAuthorityFirst() {
        BEANS.authorityAsked = "mandate";
        BEANS.proofWay = "link";
        Walk walk = start();
        assertThat(BEANS.identityCalls).containsExactly("decideAssuranceLevel", "lookUpAgent");

        walk.complete("UserTask_CheckAuthority", "authorityProof", "signed-permission");
        walk.messageArrives("identity.ContactPointProven");

        assertRoute(walk, BEGUN, List.of("CallActivity_AuthorityCheck"), TO_PROOF, LINK, PROVEN);
        walk.hasEnded();
    }

    /** Source: 11 CCR 7063(b). Under another law a power of attorney is a mandate like any other. */
    @Test
    void afterAPowerOfAttorneyInCaliforniaThePersonIsAskedNothing() {
        BEANS.authorityAsked = "mandate";
        BEANS.proofWay = "link";
        BEANS.powerOfAttorneyIsEnough = true;
        Walk walk = start();
        walk.complete("UserTask_CheckAuthority", "authorityProof", "power-of-attorney");
        assertRoute(walk, BEGUN, List.of("CallActivity_AuthorityCheck"), TO_PROOF, PROVEN);
        walk.hasEnded();
        walk.forget();

        BEANS.powerOfAttorneyIsEnough = false;
        Walk elsewhere = start();
        elsewhere.complete("UserTask_CheckAuthority", "authorityProof", "power-of-attorney");
        assertRoute(elsewhere, BEGUN, List.of("CallActivity_AuthorityCheck"), TO_PROOF, LINK);
    }

    /** Who has just answered a link at the contact point on file need not do so again. */
    @Test
    void afterThePersonConfirmedTheAuthorityNoSecondLinkIsSent() {
        for (String asked : new String[] {"signed-permission", "mandate"}) {
            BEANS.authorityAsked = asked;
            BEANS.proofWay = "link";
            Walk walk = start();
            walk.complete("UserTask_CheckAuthority", "authorityProof", "person-confirmed");
            assertRoute(walk, BEGUN, List.of("CallActivity_AuthorityCheck"), TO_PROOF, PROVEN);
            walk.hasEnded();
            walk.forget();
        }

        BEANS.proofWay = "person";
        Walk byPerson = start();
        byPerson.complete("UserTask_CheckAuthority", "authorityProof", "person-confirmed");
        assertThat(byPerson.tasks("UserTask_VerifyIdentity")).hasSize(1);
    }

    @Test
    void withoutAuthorityNothingElseIsAsked() {
        BEANS.authorityAsked = "guardian";
        Walk walk = start();
        walk.complete("UserTask_CheckAuthority", "authorityProof", "not-proven");

        assertThatThrownBy(() -> walk.complete("UserTask_ConfirmAuthorityRefusal", "refusalDecision", "approved"))
                .hasMessageContaining("ERR_IDENTITY_NOT_VERIFIED");
        assertThat(BEANS.identityCalls).containsExactly("decideAssuranceLevel", "lookUpAgent");
    }

    @SafeVarargs
    private static void assertRoute(Walk walk, List<String>... parts) {
        assertThat(walk.route(KEY))
                .containsExactlyElementsOf(
                        Stream.of(parts).flatMap(List::stream).toList());
    }

    private static Walk start() {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());
    }
}
