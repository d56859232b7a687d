package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links and six-digit codes that prove who reads a mailbox. Kept as keyed hashes only, good once, for one purpose and a
 * limited time, with few attempts; whatever is wrong costs the same statements. Joins the transaction of its caller.
 */
@Component
@Transactional
public class OneTimeCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 100;
    private static final UUID NOTHING = new UUID(0, 0);

    private final CodeRows rows;
    private final CodeHashes hashes;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeCodes(
            CodeRows rows,
            CodeHashes hashes,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues a link and a code; what was issued for the same case and purpose before is no longer valid. Hand them to one
     * mailbox and keep them nowhere.
     *
     * @param caseId of the case, or the random id that a case will get once its request is confirmed
     * @return empty during a cool-off: too many were issued or guessed wrongly in the last hours
     */
    public Optional<IssuedCode> issue(CaseId caseId, CodePurpose purpose) {
        return issueUntil(caseId, purpose, clock.instant().plus(settings.linkValidity()));
    }

    /** As {@link #issue}, with a link that is good until somebody stops waiting for the answer. */
    Optional<IssuedCode> issueUntil(CaseId caseId, CodePurpose purpose, Instant linkUntil) {
        CodeRows.Recent recent = rows.recent(caseId, purpose, settings.coolOff());
        if (recent.exhausted() || recent.issued() >= settings.codesPerCoolOff()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        IssuedCode issued = new IssuedCode(
                token(),
                String.format("%06d", RANDOM.nextInt(1_000_000)),
                linkUntil,
                now.plus(settings.codeValidity()));
        rows.open(
                id,
                caseId,
                purpose,
                hashes.ofToken(issued.token()).get(0),
                hashes.ofCode(id, issued.code()).get(0),
                Duration.between(now, linkUntil),
                settings.codeValidity());
        return Optional.of(issued);
    }

    /** Redeems a link by a deliberate act of its holder; never call it for a GET, which scanners of mail send. */
    public Redemption redeem(CodePurpose purpose, String token) {
        return redeem(purpose, token, "proven", Redemption.Result.PROVEN);
    }

    /** The holder of the link says that the request is not theirs; the link is used up. */
    public Redemption disown(CodePurpose purpose, String token) {
        return redeem(purpose, token, "disowned", Redemption.Result.DISOWNED);
    }

    /**
     * Redeems the six digits of a case. Each wrong attempt counts, the last one closes the link as well.
     *
     * @param caseId null if the reference that somebody typed is of no case: the same work is done
     */
    public Redemption redeem(@Nullable CaseId caseId, CodePurpose purpose, String code) {
        Optional<CodeRow> found = rows.lockNewest(caseId == null ? new CaseId(NOTHING) : caseId, purpose);
        UUID id = found.map(CodeRow::id).orElse(NOTHING);
        byte[] stored = found.map(CodeRow::codeHash).orElse(new byte[0]);
        boolean right = hashes.matches(id, cut(code), stored);
        Redemption.Result state =
                found.map(row -> stateOf(row, row.codeExpiresAt())).orElse(Redemption.Result.UNKNOWN);
        boolean open = state == Redemption.Result.PROVEN;
        rows.countAttempt(open ? id : NOTHING);
        boolean last = open && !right && found.orElseThrow().attempts() + 1 >= settings.attempts();
        rows.close(open && (right || last) ? id : NOTHING, right ? "proven" : "exhausted");
        if (!open) {
            return Redemption.failed(state);
        }
        if (!right) {
            return Redemption.failed(last ? Redemption.Result.EXHAUSTED : Redemption.Result.WRONG);
        }
        return ended(found.orElseThrow(), Redemption.Result.PROVEN);
    }

    private Redemption redeem(CodePurpose purpose, String token, String as, Redemption.Result success) {
        Optional<CodeRow> found = rows.lockByToken(hashes.ofToken(cut(token))).filter(row -> row.purpose() == purpose);
        Redemption.Result state =
                found.map(row -> stateOf(row, row.linkExpiresAt())).orElse(Redemption.Result.UNKNOWN);
        boolean open = state == Redemption.Result.PROVEN;
        rows.close(open ? found.orElseThrow().id() : NOTHING, as);
        return open ? ended(found.orElseThrow(), success) : Redemption.failed(state);
    }

    private Redemption ended(CodeRow row, Redemption.Result result) {
        events.publishEvent(new CodeRedeemed(row.caseId(), row.purpose()));
        return new Redemption(result, row.caseId());
    }

    /** PROVEN stands for open: it may be redeemed now. A code is good before its end and no longer at it. */
    private Redemption.Result stateOf(CodeRow row, Instant expiresAt) {
        if (row.closedAs() != null) {
            return row.closedAs().equals("exhausted") ? Redemption.Result.EXHAUSTED : Redemption.Result.USED;
        }
        return clock.instant().isBefore(expiresAt) ? Redemption.Result.PROVEN : Redemption.Result.EXPIRED;
    }

    private static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
