package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseShredded;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The links to status pages: a case may have several, each made for a mail to the same mailbox. Only hashes are kept. */
@Repository
class StatusLinks {

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;
    private final Clock clock;

    StatusLinks(JdbcClient jdbc, KeyedHashes hashes, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** A new link to the case for whoever reads the mailbox. */
    LinkToken create(CaseId id, String mailbox) {
        LinkToken token = LinkToken.random();
        jdbc.sql(
                        "insert into portal_link (token_hash, case_id, mailbox_mac, created_at) values (:hash, :case, :mac, :now)")
                .param("hash", token.hash())
                .param("case", id.value())
                .param("mac", hashes.ofMailbox(mailbox).get(0))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<CaseId> find(LinkToken token) {
        return jdbc.sql("select case_id from portal_link where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** The cases that whoever reads this mailbox has a link to. */
    List<CaseId> casesOf(String mailbox) {
        return jdbc
                .sql("select distinct case_id from portal_link where mailbox_mac = any(:macs)")
                .param("macs", new SqlArrayValue("bytea", (Object[])
                        hashes.ofMailbox(mailbox).toArray(new byte[0][])))
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** Whether anybody was given a link to the case. */
    boolean hasLink(CaseId id) {
        return jdbc.sql("select exists (select from portal_link where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void onShredded(CaseShredded shredded) {
        jdbc.sql("delete from portal_link where case_id = :case")
                .param("case", shredded.caseId().value())
                .update();
    }
}
