package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessage;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.intake.Requests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is behind the second factor: messages, the answer, and the end of the case at the requester's wish. */
@Component
@Transactional
class StatusFile {

    static final int LONGEST = 4000;
    private static final int MESSAGES_PER_DAY = 20;
    private static final Reader REQUESTER = new Reader(CaseMessages.REQUESTER, "status-page");

    private final Vault vault;
    private final CaseMessages messages;
    private final Requests requests;
    private final Evidence evidence;
    private final Clock clock;

    StatusFile(Vault vault, CaseMessages messages, Requests requests, Evidence evidence, Clock clock) {
        this.vault = vault;
        this.messages = messages;
        this.requests = requests;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param letter the answer; null before it is written */
    record Content(List<CaseMessage> messages, @Nullable PersonalText letter) {

        @Override
        public String toString() {
            return "Content[***]";
        }
    }

    public Content read(CaseId id) {
        return new Content(
                messages.of(id, REQUESTER),
                vault.read(id, "answer.letter", REQUESTER).orElse(null));
    }

    /**
     * Keeps a message. The same text again straight after is one message: a page that was loaded again sends it twice.
     *
     * @return the word of what is wrong with it; empty if it was kept
     */
    public Optional<String> write(CaseId id, String text) {
        List<CaseMessage> own = messages.of(id, REQUESTER).stream()
                .filter(CaseMessage::fromRequester)
                .toList();
        if (!own.isEmpty() && own.get(own.size() - 1).text().reveal().equals(text)) {
            return Optional.empty();
        }
        Optional<String> fault = fault(text, own);
        if (fault.isEmpty()) {
            messages.fromRequester(id, PersonalText.of(text));
            evidence.append(id, "message-received", CaseMessages.REQUESTER, Map.of());
        }
        return fault;
    }

    private Optional<String> fault(String text, List<CaseMessage> own) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        if (text.isBlank()) {
            return Optional.of("message.empty");
        }
        if (text.length() > LONGEST) {
            return Optional.of("message.long");
        }
        if (own.stream().filter(each -> each.writtenAt().isAfter(yesterday)).count() >= MESSAGES_PER_DAY) {
            return Optional.of("message.many");
        }
        return FormCheck.isClean(text, true) ? Optional.empty() : Optional.of("text");
    }

    /** @throws dev.habeas.web.ProblemException if it is decided meanwhile */
    public void withdraw(CaseId id) {
        requests.withdraw(id, CaseMessages.REQUESTER);
    }
}
