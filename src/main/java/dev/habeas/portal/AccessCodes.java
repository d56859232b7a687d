package dev.habeas.portal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of a status page: a code that goes to the mailbox on file and is exchanged, once, for a pass. A link
 * that leaked is of no use without the mailbox. Guessing is bounded: five tries for a code, five codes an hour.
 */
@Component
class AccessCodes {

    static final int TRIES = 5;
    private static final int CODES_PER_HOUR = 5;
    private static final int BOUND = 100_000_000;
    private static final Duration CODE_LASTS = Duration.ofMinutes(15);
    private static final Duration PASS_LASTS = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final KeyedHashes hashes;
    private final CaseFiles files;
    private final PortalLetters letters;
    private final Evidence evidence;
    private final Clock clock;

    AccessCodes(
            JdbcClient jdbc,
            KeyedHashes hashes,
            CaseFiles files,
            PortalLetters letters,
            Evidence evidence,
            Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.files = files;
        this.letters = letters;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Sends a new code, which ends the one before. Beyond the bound, or without a mailbox, nothing is sent. */
    @Transactional
    public void send(LinkToken link, PrivacyCase subject, PortalWords words) {
        String code = String.format("%08d", RANDOM.nextInt(BOUND));
        int counted = jdbc.sql("""
                update portal_link set code_mac = :mac, code_until = :until, code_attempts = 0,
                    codes_sent = case when codes_since > :hourAgo then codes_sent + 1 else 1 end,
                    codes_since = case when codes_since > :hourAgo then codes_since else :now end
                where token_hash = :hash and (codes_since is null or codes_since <= :hourAgo or codes_sent < :most)""")
                .param("mac", hashes.ofCode(link, code).get(0))
                .param("until", utc(clock.instant().plus(CODE_LASTS)))
                .param("hourAgo", utc(clock.instant().minus(HOUR)))
                .param("now", utc(clock.instant()))
                .param("hash", link.hash())
                .param("most", CODES_PER_HOUR)
                .update();
        if (counted == 1) {
            files.read(subject.id(), Reader.system("send-access-code"))
                    .map(CaseFile::contact)
                    .ifPresent(mailbox -> {
                        letters.code(subject.id(), mailbox, words.locale(), code);
                        evidence.append(subject.id(), "access-code-sent", Evidence.SYSTEM, Map.of());
                    });
        }
    }

    /** Exchanges the code for a pass; empty if it is wrong, too old, used, or was tried too often. */
    @Transactional
    public Optional<LinkToken> exchange(LinkToken link, PrivacyCase subject, String typed) {
        boolean mayTry = jdbc.sql("""
                update portal_link set code_attempts = code_attempts + 1
                where token_hash = :hash and code_until > :now and code_attempts < :tries""")
                        .param("hash", link.hash())
                        .param("now", utc(clock.instant()))
                        .param("tries", TRIES)
                        .update()
                == 1;
        String code = typed.replaceAll("[\\s-]", "");
        LinkToken pass = LinkToken.random();
        boolean right = mayTry && hashes.ofCode(link, code).stream().anyMatch(mac -> exchanged(link, mac, pass));
        if (right) {
            evidence.append(subject.id(), "access-code-used", Evidence.SYSTEM, Map.of());
        }
        return right ? Optional.of(pass) : Optional.empty();
    }

    private boolean exchanged(LinkToken link, byte[] mac, LinkToken pass) {
        return jdbc.sql("""
                update portal_link set code_mac = null, pass_hash = :pass, pass_until = :until
                where token_hash = :hash and code_mac = :mac""")
                        .param("pass", pass.hash())
                        .param("until", utc(clock.instant().plus(PASS_LASTS)))
                        .param("hash", link.hash())
                        .param("mac", mac)
                        .update()
                == 1;
    }

    /** Whether the pass belongs to the link and still lasts. */
    boolean isValid(LinkToken link, LinkToken pass) {
        return jdbc.sql("""
                select exists (select from portal_link
                    where token_hash = :hash and pass_hash = :pass and pass_until > :now)""")
                .param("hash", link.hash())
                .param("pass", pass.hash())
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
