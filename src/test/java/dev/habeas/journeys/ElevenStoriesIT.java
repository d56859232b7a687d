package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The eleven ways in which people have got at the data of others elsewhere, each from the request to what is left in their
 * hands. Each ends with nothing handed over and nothing told.
 */
@Journey
class ElevenStoriesIT {

    private static final String VERIFY = "Verify identity";
    private static final String CALCULATION = "31415*27182";
    private static final String RESULT = "853922530";
    private static final List<Thief> THIEVES = new ArrayList<>();

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MovableClock clock;

    private Confirmation confirmation;
    private Victim anna;
    private String victim;
    private Thief thief;
    private String story;

    @BeforeEach
    void theSystemsWouldHandOutEverything(TestInfo test) {
        story = test.getDisplayName();
        thief = new Thief(mail);
        THIEVES.add(thief);
        anna = new Victim(people, mail);
        victim = anna.mailbox;
        confirmation = new Confirmation(people, mail);
        for (String each : List.of(Recipients.CRM, Recipients.NEWSLETTER)) {
            recipients.answers(each, okJson("""
                    {"state": "done", "count": 1, "data": {"rows": [{"email": "%s", "nick": "%s"}]}}""".formatted(victim, Thief.SECRET)));
        }
    }

    @AfterAll
    static void figure() {
        int stolen = THIEVES.stream().mapToInt(Thief::stolen).sum();
        System.out.printf("%d stories: %d packages or case facts in the hands of thieves%n", THIEVES.size(), stolen);
        assertThat(THIEVES).hasSize(11);
        assertThat(stolen).isZero();
    }

    @Test
    void forgedLetter() {
        OpenCase subject = ask("post", "self", thief.mailbox);

        waitsFor(VERIFY, subject);
        staysUnproven(subject);
    }

    @Test
    void lookAlikeAddress() {
        String alike = victim.replace("anna", "arina").replace("example.org", "examp1e.org");

        OpenCase subject = ask("email", "self", alike);

        waitsFor(VERIFY, subject);
        staysUnproven(subject);
        confirmation.noLinkTo(alike);
    }

    @Test
    void changedMailbox() {
        recipients.onFile(thief.mailbox, okJson("""
                {"contactPoints": [{"email": "%s", "changedAt": "%s", "previous": "%s"}], "allKnown": true}""".formatted(
                        thief.mailbox, clock.instant().minus(Duration.ofDays(1)), victim)));

        OpenCase subject = thief.after(anna.request("email", "self", thief.mailbox, thief.mailbox, "Anna"));

        waitsFor(VERIFY, subject);
        eventually(() -> assertThat(texts(victim)).anyMatch(text -> text.contains(subject.reference())));
    }

    @Test
    void leakedLink() {
        TakenAway leaked = new TakenAway(people.site(), anna.letterOfHerOwnRequest());

        assertThat(thief.gets(leaked.look(), victim, "Anna").statusCode()).isEqualTo(200);
        for (String guess : List.of("00000000", "", "12345678")) {
            assertThat(thief.gets(leaked.fetch(guess), victim).statusCode()).isEqualTo(403);
        }

        thief.hasNothing(story, ledger, 0);
    }

    @Test
    void replayedCode() {
        TakenAway person = new TakenAway(people.site(), anna.letterOfHerOwnRequest());
        String code = person.code(() -> last(texts(victim)));
        assertThat(person.fetch(code).statusCode()).isEqualTo(200);

        assertThat(thief.gets(person.look(), victim).statusCode()).isEqualTo(410);
        OpenCase other = ask("email", "self", victim);
        Confirmation.Sent sent = confirmation.linkTo(victim);
        assertThat(confirmation.press(sent.token(), "no").statusCode()).isEqualTo(200);
        refused(confirmation.type(other.reference(), sent.code()));
        refused(confirmation.press(sent.token(), "yes"));

        waitsFor(VERIFY, other);
    }

    @Test
    void bruteForcedCode() {
        OpenCase subject = ask("email", "self", victim);
        Confirmation.Sent sent = confirmation.linkTo(victim);

        IntStream.range(0, 5).forEach(guess -> refused(confirmation.type(subject.reference(), sent.wrongCode())));
        refused(confirmation.type(subject.reference(), sent.code()));

        waitsFor(VERIFY, subject);
        staysUnproven(subject);
    }

    @Test
    void agentWithoutMandate() {
        OpenCase subject = ask("email", "authorized-agent", thief.mailbox);

        subject.complete("analyst", "Check authority", Map.of("authorityProof", "not-proven"))
                .complete("officer", "Confirm authority refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        endsEmptyHanded();
    }

    @Test
    void parentWithoutProof() {
        OpenCase subject = ask("web", "guardian", thief.mailbox);

        subject.complete("analyst", "Check authority", Map.of("authorityProof", "disputed"))
                .complete("officer", "Settle disputed authority", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        endsEmptyHanded();
    }

    @Test
    void linkPrefetchedByAScanner() {
        TakenAway parcel = new TakenAway(people.site(), anna.letterOfHerOwnRequest());
        OpenCase subject = ask("email", "self", victim);
        String page = Confirmation.PAGE + "/" + confirmation.linkTo(victim).token();

        for (int visit = 0; visit < 3; visit++) {
            thief.gets(parcel.look(), victim);
            thief.gets(Desk.ofNobody(people).get(page), victim, subject.reference());
            thief.gets(Caller.nobody(people.site()).call("HEAD", page, ""), victim);
        }

        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-identity"));
        thief.hasNothing(story, ledger, 0);
        String code = parcel.code(() -> last(texts(victim)));
        assertThat(parcel.fetch(code).statusCode())
                .as("what the scanner visited is as good as before")
                .isEqualTo(200);
    }

    @Test
    void enumerationByAnswerTimingAndSize() {
        OpenCase subject = ask("email", "self", victim);
        Confirmation.Sent sent = confirmation.linkTo(victim);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        List<String> answers = new ArrayList<>();

        for (int attempt = 0; attempt < 80; attempt++) {
            boolean exists = attempt % 2 == 0;
            long begin = System.nanoTime();
            HttpResponse<String> answer =
                    confirmation.type(exists ? subject.reference() : "HB-0000-0000", sent.wrongCode());
            (exists ? known : unknown).add(System.nanoTime() - begin);
            answers.add(answer.statusCode() + answer.body());
            refused(answer);
        }

        assertThat(answers.stream().distinct()).as("to the byte").hasSize(1);
        long difference = Math.abs(median(known) - median(unknown));
        System.out.printf(
                "median for a known case %d us, %d us apart from an unknown one%n",
                median(known) / 1000, difference / 1000);
        assertThat(difference)
                .isLessThan(Math.max(median(unknown) / 2, Duration.ofMillis(15).toNanos()));
        waitsFor(VERIFY, subject);
    }

    @Test
    void storedHtmlExpressionAndTemplateText() {
        String hostile = "<img src=x onerror=alert(1)> ${%1$s} #{%1$s} [[${%1$s}]] __${%1$s}__::x {{%1$s}} *{%1$s}"
                .formatted(CALCULATION);
        OpenCase subject = thief.after(anna.request("web", "self", victim, victim, hostile));

        waitsFor(VERIFY, subject);
        HttpResponse<String> staff = Desk.of(people, "analyst").get("/cases/" + subject.id());
        inert(staff.body());
        inert(subject.evidence());
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "not-verified"))
                .complete("officer", "Confirm identity refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");
        eventually(() -> assertThat(texts(victim)).hasSizeGreaterThan(1));
        texts(victim).forEach(ElevenStoriesIT::inert);
        endsEmptyHanded();
    }

    private static void inert(String shown) {
        assertThat(shown).doesNotContain(RESULT, "<img src=x");
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(thief.gets(answer, victim, "Anna").statusCode()).isEqualTo(422);
    }

    /** Not even staff can take it for proven that somebody reads the mailbox on file; the question goes there alone. */
    private void staysUnproven(OpenCase subject) {
        HttpResponse<String> taken = subject.attempt(
                "analyst", VERIFY, Map.of("identityDecision", "verified", "identityMethod", "contact-point"));
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("HABEAS-IDE-0");
        subject.complete("analyst", VERIFY, Map.of("identityDecision", "ask", "exposedData", "ordinary"));
        eventually(() -> assertThat(subject.evidence()).contains("proof-asked"));
        endsEmptyHanded();
    }

    private void waitsFor(String task, OpenCase subject) {
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(task));
        endsEmptyHanded();
    }

    private void endsEmptyHanded() {
        confirmation.noLinkTo(thief.mailbox);
        thief.hasNothing(story, ledger, 1);
    }

    /** Somebody asks for the data of the victim. @param contact where the answer is to go */
    private OpenCase ask(String channel, String relation, String contact) {
        return thief.after(anna.request(channel, relation, victim, contact, "Anna"));
    }

    private List<String> texts(String mailbox) {
        return mail.mailbox(mailbox).stream().map(Mails::text).toList();
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
