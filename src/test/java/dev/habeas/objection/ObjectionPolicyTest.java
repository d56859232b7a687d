package dev.habeas.objection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.LegalBasis;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Step;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom an objection reaches, and where it makes a restriction needless. */
class ObjectionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final CaseId CASE = new CaseId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "CONSENT, false",
        "CONTRACT, false",
        "LEGAL_OBLIGATION, false",
        "VITAL_INTERESTS, false",
        "PUBLIC_TASK, true",
        "LEGITIMATE_INTERESTS, true"
    })
    void theLegalBasisDecides(LegalBasis basis, boolean reached) {
        assertThat(ObjectionPolicy.reaches(recipient(Map.of("use", basis)))).isEqualTo(reached);
    }

    @Test
    void aUseThatIsReachedStopsAndTheOthersGoOn() {
        Processor recipient = recipient(Map.of(
                "account", LegalBasis.CONTRACT,
                "security", LegalBasis.LEGITIMATE_INTERESTS,
                "archive", LegalBasis.PUBLIC_TASK));

        assertThat(ObjectionPolicy.reaches(recipient)).isTrue();
        assertThat(ObjectionPolicy.purpose(recipient)).isEqualTo("archive,security");
    }

    @Test
    void whereEveryUseIsReachedOrNoneIsRecordedAllStop() {
        Processor reached = recipient(Map.of("security", LegalBasis.LEGITIMATE_INTERESTS));
        Processor unrecorded = recipient(Map.of());

        assertThat(ObjectionPolicy.reaches(unrecorded)).isTrue();
        assertThat(ObjectionPolicy.purpose(unrecorded)).isEqualTo("all");
        assertThat(ObjectionPolicy.purpose(reached)).isEqualTo("all");
    }

    @ParameterizedTest
    @EnumSource(InstructionState.class)
    void aRestrictionIsNeedlessWhereTheStopIsConfirmed(InstructionState stop) {
        List<Instruction> ledger = List.of(
                told("accounts", Action.RESTRICT, Step.INTERIM, InstructionState.DONE),
                told("accounts", Action.STOP_PROCESSING, Step.FULFIL, stop));

        assertThat(ObjectionPolicy.stopped(ledger).contains("accounts"))
                .isEqualTo(Set.of(InstructionState.DONE, InstructionState.NOT_FOUND, InstructionState.MANUAL)
                        .contains(stop));
    }

    @Test
    void whoKeepsTheDataForStorageOnlyGoesOnDoingSo() {
        assertThat(ObjectionPolicy.stopped(List.of(
                        told("device-logs", Action.RESTRICT, Step.INTERIM, InstructionState.DONE),
                        told("device-logs", Action.RESTRICT, Step.FULFIL, InstructionState.DONE))))
                .isEmpty();
    }

    @Test
    void whoErasesIsNotReleasedBeforeThat() {
        assertThat(ObjectionPolicy.stopped(List.of(
                        told("logs", Action.RESTRICT, Step.INTERIM, InstructionState.DONE),
                        told("logs", Action.STOP_PROCESSING, Step.FULFIL, InstructionState.DONE),
                        told("logs", Action.ERASE, Step.FULFIL, InstructionState.REFUSED))))
                .isEmpty();
    }

    @Test
    void whatRestedOnNothingElseIsErased() {
        assertThat(ObjectionPolicy.erases(recipient(Map.of("security", LegalBasis.LEGITIMATE_INTERESTS))))
                .isTrue();
        assertThat(ObjectionPolicy.erases(
                        recipient(Map.of("security", LegalBasis.LEGITIMATE_INTERESTS, "account", LegalBasis.CONTRACT))))
                .isFalse();
        assertThat(ObjectionPolicy.erases(recipient(Map.of())))
                .as("nothing shows that nothing else carries the data")
                .isFalse();
    }

    @Test
    void theOtherBasesAreNamedInTheOrderOfTheLaw() {
        assertThat(ObjectionPolicy.others(recipient(Map.of(
                        "security", LegalBasis.LEGITIMATE_INTERESTS,
                        "invoices", LegalBasis.LEGAL_OBLIGATION,
                        "account", LegalBasis.CONTRACT))))
                .containsExactly(LegalBasis.CONTRACT, LegalBasis.LEGAL_OBLIGATION);
    }

    @Test
    void whoRestrictedNothingReleasesNothing() {
        assertThat(ObjectionPolicy.stopped(List.of(
                        told("accounts", Action.RESTRICT, Step.INTERIM, InstructionState.NOT_FOUND),
                        told("accounts", Action.STOP_PROCESSING, Step.FULFIL, InstructionState.DONE),
                        told("billing", Action.STOP_PROCESSING, Step.FULFIL, InstructionState.DONE))))
                .isEmpty();
    }

    private static Instruction told(String processor, Action action, Step step, InstructionState state) {
        return new Instruction(
                UUID.randomUUID(),
                CASE,
                processor,
                action,
                step,
                state,
                null,
                null,
                false,
                NOW,
                1,
                NOW,
                null,
                null,
                NOW);
    }

    private static Processor recipient(Map<String, LegalBasis> purposes) {
        return new Processor(
                Map.of("en", "Someone"),
                "webhook",
                URI.create("https://someone.example"),
                "secret",
                Set.of(Action.RESTRICT, Action.STOP_PROCESSING, Action.ERASE),
                false,
                purposes,
                null,
                Duration.ofSeconds(30),
                Duration.ofDays(7),
                Duration.ofDays(14));
    }
}
