package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes to the privacy mailbox, and a person at work makes a case of it, or says why it is none. */
@Journey
class MailToTheMailboxIT {

    private static final String LIST = "/cases/mail";

    private final String sender = "mail-" + UUID.randomUUID() + "@example.org";
    private final Canary canary = new Canary();

    @Autowired
    private People people;

    @Autowired
    private MailRoom room;

    @Autowired
    private PrivacyMailbox mailbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void emptyTheMailbox() {
        mailbox.clear();
    }

    @Test
    void theClockOfTheCaseRunsFromTheReceiptOfTheMail() {
        Instant received = clock.instant().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        String mail = arrives(received, sender, "", "Please erase my data.\n" + "It is old. ".repeat(500));
        assertThat(answers(sender)).singleElement().asString().contains("/privacy?lang=en", "a person reads it");

        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
        assertThat(shown.body()).contains("Please erase my data.", sender, "Zo\u00eb Mail", "value=\"" + sender + "\"");
        OpenCase subject = opened(analyst.post(shown, mail + "/case", fields(Map.of())));

        JsonNode view = subject.view();
        assertThat(OffsetDateTime.parse(view.path("receivedAt").asText()).toInstant())
                .isEqualTo(received);
        Instant due = due(view);
        assertThat(due.atZone(ZoneId.of("Europe/Paris")).toLocalDate())
                .isAfter(
                        received.atZone(ZoneId.of("Europe/Paris")).toLocalDate().plusDays(27))
                .isBefore(clock.instant()
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toLocalDate()
                        .plusDays(27));
        assertThat(ledger.text("select channel from privacy_case where id = cast(? as uuid)", subject.id()))
                .isEqualTo("email");
        assertThat(subject.evidence()).contains("opened-from-mail", "\"actor\":\"analyst\"");
        assertThat(ledger.count("select count(*) from vault_note where case_id = cast(? as uuid)", subject.id()))
                .as("what the form has no room for")
                .isEqualTo(1);
        String id = id(mail);
        assertThat(state(id)).isEqualTo("opened");
        assertThat(ledger.count("select count(*) from vault_entry where case_id = cast(? as uuid)", id))
                .isZero();
        assertThat(ledger.text(
                        "select coalesce(wrapped_key::text, 'none') from case_key where case_id = cast(? as uuid)", id))
                .isEqualTo("none");
        assertThat(evidenceOf(id)).containsExactly("mail-received", "vault-read", "vault-read", "mail-opened");
    }

    @Test
    void knownAndUnknownPeopleGetTheSameAnswer() {
        OpenCase.erasure(people, sender);
        String other = "unknown-" + UUID.randomUUID() + "@example.org";
        arrives(clock.instant(), sender, "", "who am I to you?");
        arrives(clock.instant(), other, "", "who am I to you?");
        assertThat(answers(sender)).isEqualTo(answers(other)).hasSize(1);
    }

    @Test
    void whatIsDeliveredTwiceOrFoundUnmarkedAfterACrashIsOne() {
        String id = "<" + UUID.randomUUID() + "@example.org>";
        String raw = raw(sender, id, "", "once");
        mailbox.arrive(clock.instant(), raw);
        mailbox.arrive(clock.instant(), "Received: by another way\n" + raw);
        eventually(() -> assertThat(mailbox.unread()).isZero());
        eventually(() -> assertThat(answers(sender)).hasSize(1));
        mailbox.nothingWasMarked();
        eventually(() -> assertThat(mailbox.unread()).isZero());
        stays(() -> {
            assertThat(answers(sender)).hasSize(1);
            assertThat(waitingOf(id)).isEqualTo(1);
        });
    }

    @Test
    void noMachineIsAnsweredAndNoPersonForEver() {
        arrives(clock.instant(), sender, "Auto-Submitted: auto-replied\n", "I am away");
        arrives(clock.instant(), sender, "Precedence: bulk\n", "news");
        arrives(clock.instant(), sender, "List-Id: <news.example.org>\n", "news");
        arrives(clock.instant(), sender, "Return-Path: <>\n", "not delivered");
        arrives(clock.instant(), "no-reply-" + sender.replace("mail-", ""), "", "hello");
        arrives(clock.instant(), PrivacyMailbox.ADDRESS, "X-Loop: 1\n", "hello ourselves");
        stays(() -> assertThat(room.mailbox(sender)).isEmpty());
        for (int i = 0; i < 5; i++) {
            arrives(clock.instant(), sender, "", "again " + i);
        }
        eventually(() -> assertThat(answers(sender)).hasSize(3));
        stays(() -> assertThat(answers(sender)).hasSize(3));
    }

    @Test
    void brokenMailsAmongGoodOnesStopNobody() {
        long before = ledger.count("select count(*) from mail_proposal");
        mailbox.arrive(clock.instant(), "From: ???? <<>>\nContent-Type: multipart/mixed\n\nno boundary");
        mailbox.arrive(
                clock.instant(),
                "Content-Type: text/plain; charset=\"\nSubject: =?utf-8?Q?=ZZ\n\nno sender, no id " + sender);
        mailbox.arrive(clock.instant(), raw(sender, "<huge-" + UUID.randomUUID() + "@x>", "", "big ".repeat(100_000)));
        mailbox.arrive(
                clock.instant(),
                raw(
                        sender,
                        "<html-" + UUID.randomUUID() + "@x>",
                        "Content-Type: text/html\n",
                        "<p>only <b>html</b></p>"));
        String good = arrives(clock.instant(), sender, "", "a good one");
        eventually(() -> assertThat(mailbox.unread()).isZero());
        assertThat(ledger.count("select count(*) from mail_proposal") - before).isEqualTo(5);
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.post(analyst.get(good), good, Map.of()).body()).contains("a good one");
        assertThat(ledger.count("select count(*) from mail_proposal where not whole"))
                .isGreaterThanOrEqualTo(2);
        HttpResponse<String> list = analyst.get(LIST);
        assertThat(list.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsDismissedSaysWhyAndIsDestroyedAfterAWhile() {
        String mail = arrives(clock.instant(), sender, "", "buy gold");
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.post(analyst.get(mail), mail + "/dismissal", Map.of("reason", "because"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(analyst.post(analyst.get(mail), mail + "/dismissal", Map.of("reason", "unwanted"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> again =
                Desk.of(people, "officer").post(analyst.get(mail), mail + "/dismissal", Map.of("reason", "duplicate"));
        assertThat(again.statusCode()).isIn(403, 409);
        assertThat(analyst.post(analyst.get(mail), mail, Map.of()).body()).contains("buy gold", "unwanted mail");
        clock.advance(Duration.ofDays(30));
        eventually(() -> assertThat(evidenceOf(id(mail))).endsWith("mail-destroyed"));
        Desk later = Desk.of(people, "analyst");
        assertThat(later.post(later.get("/cases/new"), mail, Map.of()).body())
                .contains("was destroyed")
                .doesNotContain("buy gold");
        assertThat(ledger.count("select count(*) from vault_entry where case_id = cast(? as uuid)", id(mail)))
                .isZero();
    }

    @Test
    void aMailThatAsksForSeveralRightsBecomesLinkedCasesWithAClockEach() {
        String mail = arrives(clock.instant(), sender, "", "send me my data, then erase it");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
        assertThat(analyst.post(shown, mail + "/case", fields(Map.of("also", "erasure")))
                        .statusCode())
                .as("the same right twice")
                .isEqualTo(422);

        OpenCase first = opened(analyst.post(shown, mail + "/case", fields(Map.of("also", "access"))));

        assertThat(first.view().path("right").asText()).isEqualTo("erasure");
        assertThat(ledger.text("""
                        select string_agg(c."right" || ' ' || c.received_at || ' ' || count_of, ', ' order by c."right")
                        from privacy_case c join (select case_id, count(*) as count_of from case_deadline
                            where event = 'respond' group by case_id) d on d.case_id = c.id
                        where c.id in (select case_id from evidence_entry where type = 'opened-from-mail'
                            and position(? in facts) > 0)""", id(mail))).matches("access (.*) 1, erasure \\1 1");
        assertThat(ledger.count("select count(*) from case_link where case_id = cast(? as uuid)", first.id()))
                .isEqualTo(1);
    }

    @Test
    void whoUsedTheServiceOfACustomerIsPassedOnToIt() {
        String mail = arrives(clock.instant(), sender, "", "send me my data, then erase it");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
        assertThat(shown.body()).contains("name=\"relationship\"", "name=\"organisation\"");
        Map<String, String> routed =
                Map.of("relationship", "end-user", "organisation", "Acme Retail", "also", "access");
        OpenCase first = opened(analyst.post(shown, mail + "/case", fields(routed)));
        first.becomes("routed-to-customer");
        assertThat(ledger.text("""
                        select string_agg(c."right" || ' ' || c.role || ' ' || c.controller, ', ' order by c."right")
                        from privacy_case c where c.id in (select case_id from evidence_entry
                            where type = 'opened-from-mail' and position(? in facts) > 0)""", id(mail))).matches("access processor (.+), erasure processor \\1");
        eventually(() -> assertThat(room.mailbox(Recipients.ACME_MAILBOX).stream()
                        .map(LetterText::of)
                        .filter(text -> text.contains(sender)))
                .hasSize(2));
    }

    @Test
    void twoPeopleDoNotOpenTwoCases() {
        String mail = arrives(clock.instant(), sender, "", "erase");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
        opened(analyst.post(shown, mail + "/case", fields(Map.of())));
        assertThat(analyst.post(shown, mail + "/case", fields(Map.of("right", "access")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(ledger.count(
                        "select count(*) from evidence_entry where type = 'opened-from-mail' and position(? in facts) > 0",
                        id(mail)))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsOpened() {
        String mail = arrives(clock.instant(), sender, "", "erase");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
        HttpResponse<String> refused =
                analyst.post(shown, mail + "/case", fields(Map.of("right", "", "residence", "")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The case was not opened", "Choose where the person lives");
        assertThat(state(id(mail))).isEqualTo("waiting");
    }

    @Test
    void nobodySeesWhatItSaysByLookingOnAndWhoOverseesNotAtAll() {
        String mail = arrives(clock.instant(), sender, "", "secret words");
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.get(LIST).body()).doesNotContain("secret words", sender);
        assertThat(analyst.get(mail).body()).doesNotContain("secret words", sender);
        assertThat(analyst.speaking("de").get(mail).body()).contains("lang=\"de\"", "E-Mail anzeigen");
        Desk manager = Desk.of(people, "manager");
        assertThat(manager.get(LIST).statusCode()).isEqualTo(403);
        assertThat(manager.get(mail).statusCode()).isEqualTo(403);
        assertThat(Desk.ofNobody(people).get(LIST).statusCode()).isEqualTo(302);
        assertThat(evidenceOf(id(mail))).containsExactly("mail-received");
    }

    @Test
    void noWordOfItIsInTheDatabaseInTheClearOrInTheLog() {
        try (LogCapture log = new LogCapture()) {
            String mail =
                    arrives(clock.instant(), canary.email, "", "Zyx-CANARY-MESSAGE ${7*7} <script>alert(1)</script>");
            Desk analyst = Desk.of(people, "analyst");
            HttpResponse<String> shown = analyst.post(analyst.get(mail), mail, Map.of());
            assertThat(shown.body())
                    .contains("Zyx-CANARY-MESSAGE ${7*7} &lt;script&gt;")
                    .doesNotContain("<script>");
            mailbox.clear();
            assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
            assertThat(Canary.in(log.lines())).isEmpty();
        }
    }

    /** @return the path of its page */
    private String arrives(Instant at, String from, String headers, String text) {
        String id = "<" + UUID.randomUUID() + "@example.org>";
        mailbox.arrive(at, raw(from, id, headers, text));
        eventually(() -> assertThat(waitingOf(id)).isEqualTo(1));
        eventually(() -> assertThat(mailbox.unread()).isZero());
        return LIST + "/"
                + ledger.text(
                        "select id::text from mail_proposal where message_hash = sha256(convert_to(?, 'UTF8'))",
                        "id|" + id);
    }

    private long waitingOf(String messageId) {
        return ledger.count(
                "select count(*) from mail_proposal where message_hash = sha256(convert_to(?, 'UTF8'))",
                "id|" + messageId);
    }

    private List<String> answers(String address) {
        if (room.mailbox(address).isEmpty()) {
            eventually(() -> assertThat(room.mailbox(address)).isNotEmpty());
        }
        return new Mails(room, address)
                .texts().stream()
                        .filter(text -> text.contains("a person reads it"))
                        .toList();
    }

    private String state(String id) {
        return ledger.text("select state from mail_proposal where id = cast(? as uuid)", id);
    }

    /** Without the answer to the sender, which leaves in its own time. */
    private List<String> evidenceOf(String id) {
        return jdbc.sql("""
                select type from evidence_entry where case_id = cast(? as uuid) and type <> 'letter-sent'
                order by seq""").param(id).query(String.class).list();
    }

    private OpenCase opened(HttpResponse<String> done) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String id = done.headers().firstValue("Location").orElseThrow().replaceFirst(".*/cases/", "");
        return new OpenCase(
                people, id, ledger.text("select reference from privacy_case where id = cast(? as uuid)", id));
    }

    private Map<String, String> fields(Map<String, String> others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "key", "made-up",
                "right", "erasure",
                "channel", "post",
                "day", "2020-01-01",
                "time", "10:00",
                "residence", "FR",
                "language", "en",
                "relation", "self",
                "email", sender,
                "message", "Please erase my data."));
        fields.putAll(others);
        return fields;
    }

    private static Instant due(JsonNode view) {
        for (JsonNode deadline : view.path("deadlines")) {
            if (deadline.path("event").asText().equals("respond")) {
                return OffsetDateTime.parse(deadline.path("dueAt").asText()).toInstant();
            }
        }
        throw new AssertionError("no deadline to respond");
    }

    private static String id(String path) {
        return path.substring(LIST.length() + 1);
    }

    private static String raw(String from, String id, String headers, String text) {
        return "From: =?utf-8?Q?Zo=C3=AB_Mail?= <" + from + ">\nTo: " + PrivacyMailbox.ADDRESS + "\nMessage-ID: " + id
                + "\nSubject: my data\n" + headers + "\n" + text + "\n";
    }
}
