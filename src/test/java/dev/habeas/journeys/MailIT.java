package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters on their way through a real mail server. */
@Journey
class MailIT {

    private static final String BY_HAND = "Deliver answer by hand";

    private final String email = "mail." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Test
    void theRequesterGetsAConfirmationAndAnAnswer() throws MessagingException, IOException {
        OpenCase subject = OpenCase.erasure(people, email).granted().becomes("completed");

        List<MimeMessage> letters = mail.mailbox(email);
        assertThat(letters).hasSize(2);
        for (MimeMessage letter : letters) {
            assertThat(letter.getFrom()[0]).hasToString("privacy@habeas.example");
            assertThat(letter.getSubject() + text(letter, 0)).contains(subject.reference());
            assertThat(text(letter, 0)).contains("Anna Beispiel");
            assertThat(text(letter, 1)).contains("Anna Beispiel", "<html");
        }
        assertThat(text(letters.get(1), 0)).contains("crm", "newsletter");
        assertThat(notices(subject)).isEqualTo("sent 1 , sent 1 ");
        assertThat(letters.get(0).getMessageID()).isNotEqualTo(letters.get(1).getMessageID());
    }

    @Test
    void aServerThatIsDownDelaysTheAnswerAndTheEndOfTheCase() {
        OpenCase subject = OpenCase.erasure(people, email);
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(1));
        mail.shut();
        subject.granted();
        eventually(() -> assertThat(notices(subject)).isEqualTo("sent 1 , queued 1 CONNECT"));
        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-recipients"));
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");

        mail.behave();
        clock.advance(Duration.ofSeconds(61));

        subject.becomes("completed");
        assertThat(mail.mailbox(email)).hasSize(2);
    }

    @Test
    void anAnswerThatComesBackIsDeliveredByAPerson() {
        OpenCase subject = OpenCase.erasure(people, email);
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(1));
        mail.refuse(email);
        subject.granted();

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(BY_HAND));
        assertThat(notices(subject)).isEqualTo("sent 1 , failed 1 SMTP-550");
        assertThat(subject.status()).isNotEqualTo("completed");
        assertThat(subject.attempt("analyst", BY_HAND, Map.of()).statusCode()).isEqualTo(400);

        subject.complete("analyst", BY_HAND, Map.of("deliveryChannel", "post"));

        subject.becomes("completed");
        assertThat(mail.mailbox(email)).hasSize(1);
        assertThat(subject.evidence())
                .contains("letter-failed", "answer-delivered")
                .doesNotContain(email);
    }

    private String notices(OpenCase subject) {
        return ledger.text("""
                select string_agg(state || ' ' || attempts || ' ' || coalesce(last_error_code, ''), ', '
                    order by created_at) from notice where case_id = cast(? as uuid)""", subject.id());
    }

    private static String text(MimeMessage letter, int part) throws MessagingException, IOException {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(part)
                .getContent()
                .toString();
    }
}
