package dev.habeas.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that wait for the proof of a mailbox. Nothing is looked up when one comes in, so that nobody learns from the
 * answer, or from the time it takes, whether the company knows the person.
 */
@Component
class RequestDrafts {

    private static final String PLACE = "portal-draft";
    private static final Duration HOUR = Duration.ofHours(1);

    private final DraftRows rows;
    private final Vault vault;
    private final KeyedHashes hashes;
    private final PortalProperties settings;
    private final ObjectMapper json;
    private final Clock clock;

    RequestDrafts(
            DraftRows rows,
            Vault vault,
            KeyedHashes hashes,
            PortalProperties settings,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.hashes = hashes;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a request until its mailbox is proven. A mailbox that was written to often within an hour is written to later:
     * the request waits and is not lost.
     */
    @Transactional
    public void keep(DraftContent content) {
        CaseId id = CaseId.random();
        List<byte[]> macs = hashes.ofMailbox(content.mailbox());
        Instant now = clock.instant();
        Instant mailAt = rows.mailBefore(macs, settings.mailsPerMailbox() - 1)
                .map(before -> before.plus(HOUR))
                .filter(now::isBefore)
                .orElse(now);
        byte[] sealed = vault.seal(id, PLACE, content.toText(json));
        rows.insert(id, macs.get(0), sealed, now, mailAt, mailAt.plus(settings.draftLifetime()));
    }

    /** Marks the draft as mailed with this token, in the transaction of the caller; empty if there is nothing to mail. */
    Optional<DraftContent> claimForMail(CaseId id, LinkToken token) {
        return rows.claimForMail(id, token.hash(), clock.instant()).flatMap(bytes -> open(id, bytes));
    }

    /** What became of a link: its draft waits, was used, or there is none (any more). */
    Optional<Boolean> isWaiting(LinkToken token) {
        return rows.find(token.hash(), clock.instant()).map(row -> row.sealed() != null);
    }

    /** A draft taken out for good: its key is destroyed with the transaction of the caller. */
    record Taken(CaseId id, DraftContent content) {}

    /** Empty if the link was used before, has expired or never was. */
    Optional<Taken> take(LinkToken token) {
        Optional<DraftRows.Row> row = rows.lock(token.hash(), clock.instant());
        byte[] sealed = row.map(DraftRows.Row::sealed).orElse(null);
        if (row.isEmpty() || sealed == null) {
            return Optional.empty();
        }
        CaseId id = row.get().id();
        Optional<Taken> taken = open(id, sealed).map(content -> new Taken(id, content));
        rows.markUsed(id, clock.instant());
        vault.shred(id);
        return taken;
    }

    /** Destroys some of what was not proven in time. */
    @Transactional
    public void expire(int most) {
        rows.expired(clock.instant(), most).forEach(id -> {
            vault.shred(id);
            rows.delete(id);
        });
    }

    private Optional<DraftContent> open(CaseId id, byte[] sealed) {
        return vault.unseal(id, PLACE, sealed).map(text -> DraftContent.parse(json, text));
    }
}
