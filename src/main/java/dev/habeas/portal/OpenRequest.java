package dev.habeas.portal;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.intake.NewRequest;
import dev.habeas.intake.Requests;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what came in over the pages into a case: all of it in one transaction, or nothing. */
@Component
class OpenRequest {

    /** Who hands the requests in, as evidence names it. */
    static final String CLIENT = "public-pages";

    private final RequestDrafts drafts;
    private final Requests requests;
    private final StatusLinks links;
    private final PortalLetters letters;
    private final Cases cases;
    private final BlindIndex index;
    private final CaseMessages messages;
    private final Evidence evidence;

    OpenRequest(
            RequestDrafts drafts,
            Requests requests,
            StatusLinks links,
            PortalLetters letters,
            Cases cases,
            BlindIndex index,
            CaseMessages messages,
            Evidence evidence) {
        this.drafts = drafts;
        this.requests = requests;
        this.links = links;
        this.letters = letters;
        this.cases = cases;
        this.index = index;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * The mailbox of the draft is proven: opens the case, or adds to the one that the same mailbox has open for the same
     * person and right. The mail and the page that follow are the same for both.
     *
     * @return a link to the case; empty if the draft's link was used before, has expired or never was
     */
    @Transactional
    public Optional<LinkToken> fromDraft(LinkToken token) {
        return drafts.take(token).map(taken -> {
            DraftContent content = taken.content();
            CaseId id = sameOpenCase(content)
                    .map(open -> repeated(open, content))
                    .orElseGet(() -> opened(taken.id().toString(), content));
            LinkToken link = links.create(id, content.mailbox());
            letters.statusLink(id, content.mailbox(), language(content.request()), link);
            return link;
        });
    }

    /** A request that needs no proof; the same form sent twice opens two cases, which do the same twice. */
    @Transactional
    public void atOnce(DraftContent content) {
        CaseId id = requests.open(content.request(), CLIENT, UUID.randomUUID().toString());
        keepMessage(id, content);
    }

    private CaseId opened(String key, DraftContent content) {
        CaseId id = requests.open(content.request(), CLIENT, key);
        evidence.append(id, "mailbox-proven", CLIENT, Map.of());
        keepMessage(id, content);
        return id;
    }

    private CaseId repeated(CaseId id, DraftContent content) {
        evidence.append(id, "request-repeated", CLIENT, Map.of());
        keepMessage(id, content);
        String written = Objects.requireNonNullElse(content.request().details(), Map.<String, String>of())
                .get("message");
        if (written != null) {
            messages.fromRequester(id, PersonalText.of(written));
        }
        return id;
    }

    private void keepMessage(CaseId id, DraftContent content) {
        if (!content.message().isEmpty()) {
            messages.fromRequester(id, PersonalText.of(content.message()));
        }
    }

    /** Only a case whose link went to this very mailbox: nobody learns of, or writes to, the case of somebody else. */
    private Optional<CaseId> sameOpenCase(DraftContent content) {
        if (corrects(content.request())) {
            return Optional.empty();
        }
        Set<CaseId> own = new HashSet<>(links.casesOf(content.mailbox()));
        return content.request().subject().identifiers().stream()
                .flatMap(each ->
                        index
                                .casesOf(new Identifier(
                                        IdentifierType.ofWord(each.type()).orElseThrow(), each.value()))
                                .stream())
                .filter(own::contains)
                .distinct()
                .filter(id -> cases.find(id)
                        .filter(found -> isSame(found, content.request()))
                        .isPresent())
                .findFirst();
    }

    /** What is right instead can only be told to the recipients by a case that has it. */
    private static boolean corrects(NewRequest request) {
        return Right.RECTIFICATION.word().equals(request.right())
                && !Set.of("message", "statement")
                        .containsAll(Objects.requireNonNullElse(request.details(), Map.<String, String>of())
                                .keySet());
    }

    private static boolean isSame(PrivacyCase found, NewRequest request) {
        return found.right().word().equals(request.right())
                && found.residence().code().equals(request.residence())
                && (found.role() == Role.PROCESSOR) == "end-user".equals(request.relationship())
                && (found.role() == Role.CONTROLLER || Objects.equals(found.controller(), request.controller()))
                && !found.status().isFinal()
                && found.outcome() == null;
    }

    private static Locale language(NewRequest request) {
        return Locale.forLanguageTag(Objects.requireNonNullElse(request.locale(), "en"));
    }
}
