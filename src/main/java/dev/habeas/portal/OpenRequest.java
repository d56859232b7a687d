package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.evidence.Evidence;
import dev.habeas.identity.Assertions;
import dev.habeas.intake.NewRequest;
import dev.habeas.intake.Requests;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what came in over the pages into a case: all of it in one transaction, or nothing. */
@Component
class OpenRequest {

    /** Who hands the requests in, as evidence names it. */
    static final String CLIENT = Assertions.PUBLIC_PAGES;

    private final RequestDrafts drafts;
    private final Requests requests;
    private final StatusLinks links;
    private final PortalLetters letters;
    private final RepeatedRequests repeated;
    private final DailyKeys keys;
    private final UnprovenMailboxes mailboxes;
    private final CaseMessages messages;
    private final Evidence evidence;

    OpenRequest(
            RequestDrafts drafts,
            Requests requests,
            StatusLinks links,
            PortalLetters letters,
            RepeatedRequests repeated,
            DailyKeys keys,
            UnprovenMailboxes mailboxes,
            CaseMessages messages,
            Evidence evidence) {
        this.drafts = drafts;
        this.requests = requests;
        this.links = links;
        this.letters = letters;
        this.repeated = repeated;
        this.keys = keys;
        this.mailboxes = mailboxes;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * The mailbox of the draft is proven: opens the case, or adds to the one in which the same mailbox asks for the
     * same of the same person. The mail and the page that follow are the same for both.
     *
     * @return a link to the case; empty if the draft's link was used before, has expired or never was
     */
    @Transactional
    public Optional<LinkToken> fromDraft(LinkToken token) {
        return drafts.take(token).map(taken -> {
            DraftContent content = taken.content();
            CaseId id = repeated.openCaseOf(content)
                    .map(open -> repeated(open, content))
                    .orElseGet(() -> opened(taken.id().toString(), content));
            LinkToken link = links.create(id, content.mailbox());
            letters.statusLink(id, content.mailbox(), language(content.request()), link);
            return link;
        });
    }

    /**
     * A request that needs no proof. The same on the same day is one; and a mailbox that was written to often within an hour
     * is not written to about it, which changes nothing else.
     */
    @Transactional
    public void atOnce(DraftContent content) {
        String mailbox = content.mailbox();
        boolean silent = !mailbox.isEmpty() && mailboxes.isFull(mailbox);
        requests.openOnce(content.request(), CLIENT, keys.of(content), silent).ifPresent(id -> {
            if (!mailbox.isEmpty() && !silent) {
                mailboxes.count(mailbox);
            }
            keepMessage(id, content);
        });
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

    private static Locale language(NewRequest request) {
        return Locale.forLanguageTag(Objects.requireNonNullElse(request.locale(), "en"));
    }
}
