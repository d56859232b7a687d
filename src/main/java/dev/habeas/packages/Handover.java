package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import dev.habeas.packages.PackageLinks.Link;
import dev.habeas.respond.Correspondence;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a package over, once: to whoever has the link of the letter and a code that went to the person's mailbox a moment
 * ago. Source: 11 CCR 7061(a); GDPR Art. 12(6), 32.
 */
@Component
@Transactional
class Handover {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_CODES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PackageLinks links;
    private final Packages packages;
    private final Correspondence correspondence;
    private final Evidence evidence;
    private final PackageSettings settings;
    private final Clock clock;

    Handover(
            PackageLinks links,
            Packages packages,
            Correspondence correspondence,
            Evidence evidence,
            PackageSettings settings,
            Clock clock) {
        this.links = links;
        this.packages = packages;
        this.correspondence = correspondence;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** How it stands with a link. */
    enum State {
        OPEN,
        UNKNOWN,
        EXPIRED,
        USED,
        LOCKED
    }

    /** @param archive only if the code was right */
    record Outcome(
            State state, @Nullable CaseId subject, @Nullable InputStream archive) {}

    /** A new link for the package of a case; the token is known to nobody else. */
    public String newLink(CaseId subject) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        links.issue(subject, token, clock.instant().plus(settings.linkValid()));
        return token;
    }

    public State look(String token) {
        return links.ofToken(token).map(this::state).orElse(State.UNKNOWN);
    }

    /** Sends a fresh code, unless enough were sent; the one before is no longer good. */
    public State sendCode(String token) {
        Optional<Link> link = links.ofToken(token);
        State state = link.map(this::state).orElse(State.UNKNOWN);
        if (state != State.OPEN) {
            return state;
        }
        Link open = link.orElseThrow();
        if (open.codesSent() >= MOST_CODES) {
            return State.LOCKED;
        }
        String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
        links.setCode(open.caseId(), code, clock.instant().plus(settings.codeValid()));
        correspondence.sendCode(open.caseId(), code, settings.codeValid());
        evidence.append(open.caseId(), "package-code-sent", Evidence.SYSTEM, Map.of());
        return State.OPEN;
    }

    /** Gives the archive for the right code, and then never again. */
    public Outcome redeem(String token, String code) {
        return redeem(links.ofToken(token), code, "link", Reader.system("hand-over"));
    }

    /** As {@link #redeem(String, String)}, for a program that acts for the person and was told the code. */
    public Outcome redeem(CaseId subject, String code, String client) {
        return redeem(links.ofCase(subject), code, "api", new Reader(client, "hand-over"));
    }

    private Outcome redeem(Optional<Link> found, String code, String way, Reader reader) {
        State state = found.map(this::state).orElse(State.UNKNOWN);
        if (state != State.OPEN) {
            return new Outcome(state, null, null);
        }
        Link link = found.orElseThrow();
        links.countAttempt(link.caseId());
        boolean fresh = link.codeExpiresAt() != null && clock.instant().isBefore(link.codeExpiresAt());
        if (!fresh || link.attempts() >= MOST_ATTEMPTS || !PackageLinks.isCode(link, code)) {
            return new Outcome(State.OPEN, link.caseId(), null);
        }
        Optional<InputStream> archive = packages.open(link.caseId(), reader);
        if (archive.isEmpty()) {
            return new Outcome(State.EXPIRED, null, null);
        }
        links.delivered(link.caseId());
        evidence.append(link.caseId(), "package-delivered", reader.actor(), Map.of("way", way));
        return new Outcome(State.OPEN, link.caseId(), archive.get());
    }

    private State state(Link link) {
        if (link.deliveredAt() != null) {
            return State.USED;
        }
        if (clock.instant().isAfter(link.expiresAt())
                || packages.of(link.caseId()).isEmpty()) {
            return State.EXPIRED;
        }
        boolean codeLeft = link.codeHash() != null && link.attempts() < MOST_ATTEMPTS;
        return link.codesSent() >= MOST_CODES && !codeLeft ? State.LOCKED : State.OPEN;
    }
}
