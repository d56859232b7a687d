package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whether a registered agent asks. Only a mailbox counts that its reader has confirmed on the way in: an address
 * that was merely typed in could be anybody's. Source: Cal. Civ. Code 1798.140(ak); 11 CCR 7063(a).
 */
@Component
class RegisteredAgents {

    private final RegisteredAgentSettings settings;
    private final CaseFiles files;
    private final Assertions assertions;

    RegisteredAgents(RegisteredAgentSettings settings, CaseFiles files, Assertions assertions) {
        this.settings = settings;
        this.files = files;
        this.assertions = assertions;
    }

    /** Whether the requester of a Californian case is on the list. */
    boolean asksIn(PrivacyCase subject) {
        return find(subject).isPresent();
    }

    /** The key of the agent who asks; empty if none does, or under another law. */
    Optional<String> find(PrivacyCase subject) {
        boolean mayCount = subject.requester().equals("authorized-agent")
                && LawFamily.of(subject.regime()) == LawFamily.CCPA
                && assertions.requesterReadsMailbox(subject.id());
        return mayCount
                ? files.read(subject.id(), Reader.system("look-up-agent"))
                        .map(CaseFile::contact)
                        .flatMap(this::agentOf)
                : Optional.empty();
    }

    /** The key of the agent that has a mailbox; its domain has to be on the list as a whole. */
    Optional<String> agentOf(String mailbox) {
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return settings.register().entrySet().stream()
                .filter(agent -> agent.getValue().domains().contains(domain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
