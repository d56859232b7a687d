package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations under penalty of perjury that somebody is the person whose specific pieces of data they ask for. They are part of
 * the record of the request, so that they outlive the working data of the case. Source: 11 CCR 7062(c), 7101(a).
 */
@Component
@Transactional
public class Declarations {

    private static final String PLACE = "declaration";
    private static final String SELF = "self";

    private final DeclarationRows rows;
    private final Vault vault;
    private final VerifyIdentityProcess identity;
    private final IdentityProofs proofs;
    private final Evidence evidence;
    private final Clock clock;

    Declarations(
            DeclarationRows rows,
            Vault vault,
            VerifyIdentityProcess identity,
            IdentityProofs proofs,
            Evidence evidence,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.identity = identity;
        this.proofs = proofs;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Whether identity is being verified, the table asks for a declaration, and there is none yet. */
    public boolean isAwaited(PrivacyCase subject) {
        return of(subject.id()).isEmpty()
                && identity.isAskedFor(subject.id(), AssuranceLevel.DATA_POINTS_AND_DECLARATION);
    }

    /** As {@link #isAwaited}, from whoever has the page of the request; others than the person sign on paper. */
    public boolean isAwaitedOnline(PrivacyCase subject) {
        return SELF.equals(subject.requester()) && isAwaited(subject);
    }

    public Optional<SignedDeclaration> of(CaseId id) {
        return rows.of(id);
    }

    /** What the person declares, in English, German, French or Spanish; English otherwise. */
    public String statement(PrivacyCase subject, Locale language) {
        return MessageFormat.format(
                ConfirmWords.in(language).of("declaration.statement"),
                subject.reference().value());
    }

    /**
     * The person signs on the page of the request. A second time changes nothing.
     *
     * @param name as it was typed under the statement
     * @param language in which the statement was shown
     * @return whether it is kept; false if none is awaited
     */
    public boolean sign(PrivacyCase subject, PersonalText name, Locale language) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String signed = statement(subject, language) + "\n\n" + name.reveal() + "\n" + now;
        return isAwaitedOnline(subject)
                && keep(subject.id(), PersonalText.of(signed), false, now, CaseMessages.REQUESTER);
    }

    /**
     * Staff take down one that came on paper. A second one changes nothing.
     *
     * @param words who signed what and when, and where the paper lies
     * @return whether it is kept; false if none is awaited
     */
    public boolean takeDown(PrivacyCase subject, PersonalText words, String person) {
        return isAwaited(subject) && keep(subject.id(), words, true, clock.instant(), person);
    }

    private boolean keep(CaseId id, PersonalText text, boolean onPaper, Instant at, String actor) {
        CaseId own = CaseId.random();
        SignedDeclaration signed = new SignedDeclaration(own, onPaper, at);
        if (!rows.insert(id, signed, vault.seal(own, PLACE, text))) {
            return false;
        }
        evidence.append(id, "declaration-signed", actor, Map.of("way", onPaper ? "paper" : "page"));
        if (proofs.isAwaited(id)) {
            proofs.arrived(id, actor);
        }
        return true;
    }

    /** What it says; who may look is decided before. Each look leaves evidence. Empty if there is none. */
    public Optional<PersonalText> look(CaseId id, String person) {
        Optional<CaseId> own = of(id).map(SignedDeclaration::id);
        Optional<PersonalText> text =
                own.flatMap(rows::content).flatMap(bytes -> vault.unseal(own.get(), PLACE, bytes));
        if (text.isPresent()) {
            evidence.append(id, "declaration-shown", person, Map.of());
        }
        return text;
    }
}
