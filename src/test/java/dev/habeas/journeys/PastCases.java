package dev.habeas.journeys;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultFiles;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases that were answered in the past, with personal data that can be recognised wherever a case has some. */
class PastCases {

    static final String DECLARATION = "I declare: Zyx-CANARY-DECLARATION";

    private final Cases cases;
    private final CaseFiles files;
    private final Vault vault;
    private final VaultFiles vaultFiles;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    PastCases(Cases cases, CaseFiles files, Vault vault, VaultFiles vaultFiles, Evidence evidence, JdbcClient jdbc) {
        this.cases = cases;
        this.files = files;
        this.vault = vault;
        this.vaultFiles = vaultFiles;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    static String mailbox(CaseId id) {
        return "zyx-canary-past-" + id + "@example.org";
    }

    /** Whose key the declaration of a case is sealed under. */
    static CaseId declarationOf(CaseId id) {
        return new CaseId(UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** An erasure that was answered within 20 days. */
    @Transactional
    PastCase closed(String residence, Instant closedAt, Outcome outcome) {
        return closed(residence, Right.ERASURE, closedAt, outcome, Duration.ofDays(20));
    }

    @Transactional
    PastCase closed(String residence, Right right, Instant closedAt, Outcome outcome, Duration within) {
        CaseId id = CaseId.random();
        Residence home = new Residence(residence);
        String regime = Jurisdiction.of(home).primary().word();
        Instant receivedAt = closedAt.minus(within);
        cases.open(new PrivacyCase(
                id,
                CaseReference.random(),
                right,
                regime,
                Role.CONTROLLER,
                home,
                "post",
                "self",
                Locale.ENGLISH,
                null,
                receivedAt,
                receivedAt,
                CaseStatus.IN_PROGRESS,
                null,
                null,
                null));
        personal(id);
        evidence.append(id, "case-opened", "system", Map.of("regime", regime));
        cases.decide(id, outcome, outcome == Outcome.REFUSED ? "IDENTITY" : null);
        cases.moveTo(id, outcome.endsAs());
        evidence.append(id, "case-closed", "system", Map.of());
        rows(id, right, closedAt);
        return new PastCase(id, regime, right.word(), outcome, within, closedAt);
    }

    private void personal(CaseId id) {
        files.store(
                id,
                new CaseFile(
                        "Zyx-CANARY-NAME",
                        List.of(new Identifier(IdentifierType.EMAIL, mailbox(id))),
                        LocalDate.of(1931, 2, 13),
                        "Zyx-CANARY-REQUESTER",
                        mailbox(id),
                        "Zyx-CANARY-ASSURANCE",
                        "Zyx-CANARY-MESSAGE",
                        Map.of()));
        vault.append(id, "analyst", PersonalText.of("Zyx-CANARY-NOTE"));
        try (OutputStream file = vaultFiles.create(id, "package.zip")) {
            file.write("Zyx-CANARY-PACKAGE".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(CaseId id, Right right, Instant closedAt) {
        jdbc.sql("update privacy_case set closed_at = :closed where id = :id")
                .param("id", id.value())
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into notice (id, case_id, kind, state, next_attempt_at, sent_at, sealed, created_at)
                values (gen_random_uuid(), :id, 'answer', 'sent', :closed, :closed, :sealed, :closed)""")
                .param("id", id.value())
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .param("sealed", vault.seal(id, "notice", PersonalText.of("Zyx-CANARY-LETTER")))
                .update();
        jdbc.sql("""
                insert into signed_declaration (id, case_id, on_paper, signed_at, sealed)
                values (:own, :id, false, :closed, :sealed)""")
                .param("own", declarationOf(id).value())
                .param("id", id.value())
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .param("sealed", vault.seal(declarationOf(id), "declaration", PersonalText.of(DECLARATION)))
                .update();
        jdbc.sql("""
                insert into case_matter (case_id, topic, residence, started_at, extended, rules_version)
                values (:id, :topic, 'DE', :closed, false, 'trial')""")
                .param("id", id.value())
                .param("topic", right.word())
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                with told as (insert into instruction (id, case_id, ordinal, processor, action, state, due_by, created_at)
                    values (:instruction, :id, 1, 'newsletter', 'erase', 'done', :closed, :closed))
                insert into receipt (id, instruction_id, message_id, source, state, received_at, delivered_at)
                values (gen_random_uuid(), :instruction, 'trial', 'answer', 'done', :closed, :closed)""")
                .param("id", id.value())
                .param("instruction", UUID.randomUUID())
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
