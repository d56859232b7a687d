package dev.habeas.instruction;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.Letter;
import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Notice;
import dev.habeas.notices.NoticeId;
import dev.habeas.notices.Outbox;
import dev.habeas.respond.CustomerLetters;
import dev.habeas.respond.PlatformCustomer;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Write to customer": writes the message, for the vault and, if the customer takes mail, for the outbox. */
@Component
class WriteToCustomer implements JavaDelegate {

    /** Where the message lies for a person who brings it to the customer by hand. */
    static final String FIELD = "customer.letter";

    private final Cases cases;
    private final CaseFiles files;
    private final Vault vault;
    private final Customers customers;
    private final CustomerLetters letters;
    private final Outbox outbox;
    private final Evidence evidence;

    WriteToCustomer(
            Cases cases,
            CaseFiles files,
            Vault vault,
            Customers customers,
            CustomerLetters letters,
            Outbox outbox,
            Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.vault = vault;
        this.customers = customers;
        this.letters = letters;
        this.outbox = outbox;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(NotifyCustomerProcess.CASE_ID.require(execution)));
        String key = Objects.requireNonNull(subject.controller());
        PlatformCustomer customer = customers.find(key).orElseThrow();
        Letter letter = letter(subject, customer, NotifyCustomerProcess.CUSTOMER_MESSAGE.require(execution));
        vault.put(subject.id(), FIELD, PersonalText.of(letter.text()));
        boolean mail = customers.get(key).channel() == Customer.Channel.MAIL;
        if (mail) {
            NoticeId notice = outbox.enqueue(new Notice(subject.id(), new MailAddress(customer.contact()), letter));
            evidence.append(
                    subject.id(),
                    "letter-written",
                    Evidence.SYSTEM,
                    Map.of("letter", letter.kind().word(), "notice", notice.toString()));
        }
        NotifyCustomerProcess.CUSTOMER_TAKES_MAIL.set(execution, mail);
    }

    private Letter letter(PrivacyCase subject, PlatformCustomer customer, String message) {
        if (message.equals("result")) {
            return letters.result(subject, customer);
        }
        if (message.equals("released")) {
            return letters.released(subject, customer);
        }
        CaseFile file =
                files.read(subject.id(), Reader.system("forward-request")).orElseThrow();
        return letters.request(subject, file, customer);
    }
}
