package dev.habeas.respond;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.Letter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.NoticeId;
import dev.habeas.notices.NoticeKind;
import dev.habeas.notices.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the person of a case: every letter goes through the outbox and leaves evidence. Runs in the caller's transaction. */
@Component
public class Correspondence {

    /** The kind of the letter that extends a deadline. */
    public static final NoticeKind EXTENSION = ExtensionLetters.TEMPLATE.kind();

    private final Cases cases;
    private final CaseFiles files;
    private final LetterFacts facts;
    private final AnswerLetters letters;
    private final ExtensionLetters extensions;
    private final CustomerLetters customers;
    private final CodeLetters codes;
    private final SilentCases silent;
    private final Outbox outbox;
    private final Vault vault;
    private final Evidence evidence;

    Correspondence(
            Cases cases,
            CaseFiles files,
            LetterFacts facts,
            AnswerLetters letters,
            ExtensionLetters extensions,
            CustomerLetters customers,
            CodeLetters codes,
            SilentCases silent,
            Outbox outbox,
            Vault vault,
            Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.facts = facts;
        this.letters = letters;
        this.extensions = extensions;
        this.customers = customers;
        this.codes = codes;
        this.silent = silent;
        this.outbox = outbox;
        this.vault = vault;
        this.evidence = evidence;
    }

    /**
     * Lets no letter about the case leave: its mailbox is unproven and was written to often. Letters are kept in the vault as
     * ever, and nothing else about the case changes.
     */
    public void silence(CaseId id) {
        silent.add(id);
        evidence.append(id, "letters-withheld", Evidence.SYSTEM, Map.of("reason", "mails-per-mailbox"));
    }

    /** Whether no letter about the case leaves, neither by mail nor by hand. */
    boolean isSilent(CaseId id) {
        return silent.contains(id);
    }

    /**
     * Confirms receipt, if there is a mailbox to confirm it to. The letter is also kept in the vault for a person to deliver:
     * see {@link Acknowledgements}.
     */
    public void acknowledge(PrivacyCase opened, CaseFile file) {
        keepAndSend(opened, file, Acknowledgements.LETTER, letters.acknowledgement(facts.of(opened, file)));
    }

    /**
     * Answers the request. The letter is also kept in the vault for a person to deliver.
     *
     * @return whether it leaves by mail; if not, a person has to deliver it
     */
    boolean answer(CaseId id, Outcome outcome) {
        PrivacyCase answered = cases.get(id);
        CaseFile file = files.read(id, Reader.system("compose-answer")).orElseThrow();
        Letter letter = outcome == Outcome.ROUTED
                ? customers.toPerson(answered, file)
                : letters.answer(facts.ofAnswer(answered, file), outcome);
        return keepAndSend(answered, file, "answer.letter", letter);
    }

    /**
     * Tells the person that the answer takes longer, until when and why. The letter is also kept in the vault for a person
     * to deliver. Source: GDPR Art. 12(3); 11 CCR 7021(b); PIPEDA s. 8(5).
     *
     * @param ground the code of the ground: {@code complexity}, {@code number-of-requests} or {@code
     *     complexity-and-number}
     * @param until the date that holds if this letter leaves in time
     * @return whether it leaves by mail; if not, a person has to deliver it
     */
    public boolean extend(CaseId id, String ground, Instant until) {
        PrivacyCase subject = cases.get(id);
        CaseFile file = files.read(id, Reader.system("write-extension-notice")).orElseThrow();
        Letter letter = extensions.notice(facts.of(subject, file), ground, until);
        return keepAndSend(subject, file, "extension.letter", letter);
    }

    /**
     * Writes a letter that the right of the case has beside its answer, and keeps it in the vault for a person to deliver.
     *
     * @param name of the template under {@code mail/<right>/}
     * @param day the day that the letter announces
     * @return whether it leaves by mail; if not, a person has to deliver it
     */
    public boolean write(CaseId id, String name, Instant day) {
        PrivacyCase subject = cases.get(id);
        CaseFile file = files.read(id, Reader.system("write-letter")).orElseThrow();
        Letter letter = letters.notice(facts.of(subject, file), name, day);
        return keepAndSend(subject, file, name + ".letter", letter);
    }

    /**
     * Sends the person a code for what they have asked for a moment ago, to the mailbox that is known. The code is in no
     * other place in the clear.
     *
     * @param valid how long it can be used
     * @return whether a mailbox is known
     */
    public boolean sendCode(CaseId id, String code, Duration valid) {
        PrivacyCase subject = cases.get(id);
        CaseFile file = files.read(id, Reader.system("send-package-code")).orElseThrow();
        return send(subject, file, codes.code(facts.of(subject, file), code, valid));
    }

    private boolean keepAndSend(PrivacyCase subject, CaseFile file, String field, Letter letter) {
        vault.put(subject.id(), field, PersonalText.of(letter.text()));
        return send(subject, file, letter);
    }

    private boolean send(PrivacyCase subject, CaseFile file, Letter letter) {
        Optional<MailAddress> to = Optional.ofNullable(file.contact())
                .filter(contact -> !isSilent(subject.id()))
                .map(MailAddress::new);
        to.ifPresent(address -> {
            NoticeId notice = outbox.enqueue(new Notice(subject.id(), address, letter));
            evidence.append(
                    subject.id(),
                    "letter-written",
                    Evidence.SYSTEM,
                    Map.of("letter", letter.kind().word(), "notice", notice.toString()));
        });
        return to.isPresent();
    }
}
