package dev.habeas.cases;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the requester of a case and the company write to each other. Kept among the notes of the case, where staff read
 * them; the requester sees the messages only, never the notes that staff write for themselves.
 */
@Component
public class CaseMessages {

    /** The author of what the requester writes. */
    public static final String REQUESTER = "requester";

    /** Comes before the id of who wrote for the company. */
    public static final String TO_REQUESTER = "to-requester:";

    private final Vault vault;
    private final ApplicationEventPublisher events;

    CaseMessages(Vault vault, ApplicationEventPublisher events) {
        this.vault = vault;
        this.events = events;
    }

    /**
     * Announced as {@link MessageFromRequester}.
     *
     * @throws ShreddedCaseException if the personal data of the case was destroyed
     */
    public void fromRequester(CaseId id, PersonalText text) {
        takenDown(id, text);
        events.publishEvent(new MessageFromRequester(id));
    }

    /**
     * What the requester said or wrote to staff, who enter it and have read it by that.
     *
     * @throws ShreddedCaseException if the personal data of the case was destroyed
     */
    public void takenDown(CaseId id, PersonalText text) {
        vault.append(id, REQUESTER, text);
    }

    /**
     * Announced as {@link MessageToRequester}.
     *
     * @param staff id of the staff user
     * @throws ShreddedCaseException if the personal data of the case was destroyed
     */
    public void toRequester(CaseId id, String staff, PersonalText text) {
        vault.append(id, TO_REQUESTER + staff, text);
        events.publishEvent(new MessageToRequester(id));
    }

    /** Oldest first; empty if there are none or the case is shredded. */
    public List<CaseMessage> of(CaseId id, Reader reader) {
        return vault.notes(id, reader).stream()
                .filter(note -> note.author().equals(REQUESTER) || note.author().startsWith(TO_REQUESTER))
                .map(note -> new CaseMessage(note.writtenAt(), note.author().equals(REQUESTER), note.text()))
                .toList();
    }
}
