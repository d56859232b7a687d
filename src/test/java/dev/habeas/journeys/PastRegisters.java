package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Makes disclosures and breaches that were closed in the past, with personal data that can be recognised. */
class PastRegisters {

    private final Vault vault;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    PastRegisters(Vault vault, Evidence evidence, JdbcClient jdbc) {
        this.vault = vault;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** What was closed, and when. */
    record Past(CaseId id, Instant closedAt) {}

    /** The person was told. */
    @Transactional
    Past disclosure(Instant closedAt) {
        Past disclosed = untold(closedAt);
        jdbc.sql("update disclosure set status = 'told', told_at = :at where id = :id")
                .param("id", disclosed.id().value())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        return disclosed;
    }

    /** Nobody could be reached, and that was settled months after the data was handed over. */
    @Transactional
    Past unreachable(Instant closedAt) {
        Past disclosed = untold(closedAt.minus(Duration.ofDays(60)));
        jdbc.sql("update disclosure set notice_settled_at = :at where id = :id")
                .param("id", disclosed.id().value())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        return new Past(disclosed.id(), closedAt);
    }

    /** Somebody still has to tell the person. */
    @Transactional
    Past untold(Instant decidedAt) {
        CaseId id = CaseId.random();
        jdbc.sql("""
                insert into disclosure (id, agency_kind, country, role, received_at, respond_by, recorded_by, status,
                    legal_basis, necessity, scope, notice, channel, decided_at)
                values (:id, 'police', 'DE', 'controller', :at, :at, 'analyst', 'disclosed', 'warrant', 'all-necessary',
                    'as-demanded', 'at-once', 'registered-post', :at)""")
                .param("id", id.value())
                .param("at", decidedAt.atOffset(ZoneOffset.UTC))
                .update();
        personal(id, "demand-received", Map.of("disclosure.agency", "disclosure.demand"));
        return new Past(id, decidedAt);
    }

    @Transactional
    Past breach(Instant closedAt) {
        CaseId id = CaseId.random();
        jdbc.sql("""
                insert into breach (id, reference, role, reported_by, reported_at, discovered_at, nature, places,
                    categories, status, closed_at)
                values (:id, :reference, 'controller', 'analyst', :at, :at, '{integrity}', '{FR}', '{}', 'closed', :at)""")
                .param("id", id.value())
                .param("reference", CaseReference.random().value())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into breach_awareness values (:id, 1, :at, 'logs', 'officer', :at)")
                .param("id", id.value())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into breach_report values ('trial', :key, '\\x00', :id, :at)")
                .param("key", UUID.randomUUID().toString())
                .param("id", id.value())
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        personal(id, "breach-reported", Map.of("description", "reporter.name"));
        return new Past(id, closedAt);
    }

    private void personal(CaseId id, String first, Map<String, String> fields) {
        fields.forEach((one, other) -> vault.putAll(
                id, Map.of(one, PersonalText.of("Zyx-CANARY-ONE"), other, PersonalText.of("Zyx-CANARY-OTHER"))));
        evidence.append(id, first, Evidence.SYSTEM, Map.of());
    }
}
