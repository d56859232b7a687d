package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.RightProcess;
import dev.habeas.jurisdictions.Right;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person asks on the public pages. */
@Journey
class PublicRequestIT {

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RightProcess> rights;

    private Portal person;

    @BeforeEach
    void someoneComes() {
        person = Portal.somebody(people, mail);
    }

    @Test
    void nothingIsOpenedBeforeTheMailboxIsProven() {
        long before = cases();
        person.asks();
        String link = person.mails.linkToOpen();
        assertThat(cases()).isEqualTo(before);
        String status = person.opens(link);
        assertThat(cases()).isEqualTo(before + 1);
        OpenCase subject = person.caseOf(people, ledger, status);
        assertThat(subject.evidence())
                .contains("mailbox-proven", "public-pages")
                .doesNotContain(person.email);
        assertThat(person.mails.linkToStatus(1)).startsWith("/privacy/status/").isNotEqualTo(link);
    }

    @Test
    void theClockOfTheLawStartsWithTheForm() {
        person.asks();
        Instant asked = clock.instant();
        String link = person.mails.linkToOpen();
        clock.advance(Duration.ofDays(3));
        OpenCase subject = person.caseOf(people, ledger, person.opens(link));
        assertThat(Instant.from(java.time.OffsetDateTime.parse(
                        subject.view().path("receivedAt").asText())))
                .isBetween(asked.minusSeconds(30), asked);
    }

    @Test
    void aProgramThatFollowsTheLinkOpensNothing() {
        person.asks();
        String link = person.mails.linkToOpen();
        long before = cases();
        for (int i = 0; i < 5; i++) {
            assertThat(person.get(link).statusCode()).isEqualTo(200);
            assertThat(people.site()
                            .send(Caller.nobody(people.site())
                                    .request("HEAD", link)
                                    .method("HEAD", BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(cases()).isEqualTo(before);
        person.opens(link);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void aLinkOpensOneCaseHoweverOftenItIsUsed() {
        person.asks();
        String link = person.mails.linkToOpen();
        HttpResponse<String> page = person.get(link);
        person.opens(link);
        long before = cases();
        HttpResponse<String> again = person.post(Portal.FORM, link, Map.of());
        assertThat(page.body()).contains("Is this request yours?");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This request was handed in already");
        assertThat(person.get(link).body()).contains("This request was handed in already");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void whatIsNotProvenInTimeIsDestroyed() {
        person.asks();
        String link = person.mails.linkToOpen();
        clock.advance(Duration.ofDays(7).plusMinutes(5));
        assertThat(person.get(link).statusCode()).isEqualTo(404);
        assertThat(person.post(Portal.FORM, link, Map.of()).statusCode()).isEqualTo(404);
        eventually(() -> assertThat(ledger.count(
                        "select count(*) from portal_draft where expires_at <= ?",
                        clock.instant().atOffset(java.time.ZoneOffset.UTC)))
                .isZero());
    }

    @Test
    void whatWaitsIsEncrypted() {
        HttpResponse<String> sent = person.ask(
                Map.of("name", "Zyx-CANARY-NAME", "account", "Zyx-CANARY-ACCOUNT", "message", "Zyx-CANARY-MESSAGE"));
        assertThat(sent.statusCode()).isEqualTo(303);
        person.mails.linkToOpen();
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
    }

    @Test
    void theSameRequestOfTheSameMailboxAddsToTheCaseThatIsOpen() {
        String first = person.handsIn(Map.of());
        long before = cases();
        String second = person.handsIn(Map.of("message", "and hurry"));
        assertThat(cases()).isEqualTo(before);
        assertThat(second).isNotEqualTo(first);
        assertThat(Portal.reference(person.get(second))).isEqualTo(Portal.reference(person.get(first)));
        assertThat(person.unlocks(second).body()).contains("and hurry");
    }

    @Test
    void spellingTheSameNameAndAddressOtherwiseIsNoOtherRequest() {
        String first = person.handsIn(Map.of("phone", "+4930999000111"));
        String second = person.handsIn(Map.of("phone", "+49 30 999000111", "name", " anna  BEISPIEL"));
        assertThat(Portal.reference(person.get(second))).isEqualTo(Portal.reference(person.get(first)));
    }

    @Test
    void anotherPersonOfTheSamePhoneIsAnotherRequest() {
        Map<String, String> child = Map.of("relation", "guardian", "phone", "+4930999000112", "subjectName", "Ben");
        Map<String, String> sibling = Map.of("relation", "guardian", "phone", "+4930999000112", "subjectName", "Mia");
        String first = person.handsIn(child);
        String second = person.handsIn(sibling);
        assertThat(Portal.reference(person.get(second))).isNotEqualTo(Portal.reference(person.get(first)));
        assertThat(person.mails.linkToStatus(2)).startsWith("/privacy/status/");
    }

    @Test
    void whoAsksInAnotherCapacityIsAnotherRequest() {
        String subject = "subject-" + person.email;
        Map<String, String> agent =
                Map.of("relation", "authorized-agent", "subjectEmail", subject, "subjectName", "Ben", "name", "Ada");
        Map<String, String> guardian =
                Map.of("relation", "guardian", "subjectEmail", subject, "subjectName", "Ben", "name", "Ada");
        String first = person.handsIn(agent);
        String same = person.handsIn(agent);
        String other = person.handsIn(guardian);
        assertThat(Portal.reference(person.get(same))).isEqualTo(Portal.reference(person.get(first)));
        assertThat(Portal.reference(person.get(other))).isNotEqualTo(Portal.reference(person.get(first)));
        assertThat(ledger.text(
                        "select requester from privacy_case where reference = ?", Portal.reference(person.get(other))))
                .isEqualTo("guardian");
    }

    @Test
    void oneMoreIdentifierIsAnotherRequest() {
        String first = person.handsIn(Map.of());
        String second = person.handsIn(Map.of("account", "A-" + person.email));
        assertThat(Portal.reference(person.get(second))).isNotEqualTo(Portal.reference(person.get(first)));
    }

    @Test
    void anotherThingThatIsAskedIsAnotherRequest() {
        String first = handsInEnquiry("complaint", "You write too much.");
        String same = handsInEnquiry("complaint", "Far too much.");
        String other = handsInEnquiry("legal-basis", "You write too much.");
        assertThat(Portal.reference(person.get(same))).isEqualTo(Portal.reference(person.get(first)));
        assertThat(Portal.reference(person.get(other))).isNotEqualTo(Portal.reference(person.get(first)));
    }

    private String handsInEnquiry(String kind, String message) {
        String form = "/privacy/request/enquiry";
        int before = person.mails.opening().size();
        assertThat(person.post(form, form, person.fields(Map.of("choice", kind, "message", message)))
                        .statusCode())
                .isEqualTo(303);
        return person.opens(person.mails.linksToOpen(before + 1).get(before));
    }

    @Test
    void whoNamesTheAddressOfSomebodyElseLearnsNothingOfTheirCase() {
        String own = person.handsIn(Map.of());
        Portal other = Portal.somebody(people, mail);
        String status =
                other.handsIn(Map.of("relation", "authorized-agent", "subjectEmail", person.email, "name", "Mallory"));
        assertThat(Portal.reference(other.get(status))).isNotEqualTo(Portal.reference(person.get(own)));
    }

    @Test
    void aMailboxIsNotFloodedAndNothingIsLost() {
        for (int i = 0; i < 5; i++) {
            person.asks();
        }
        eventually(() -> assertThat(person.mails.opening()).hasSize(3));
        stays(() -> assertThat(person.mails.opening()).hasSize(3));
        clock.advance(Duration.ofHours(1).plusMinutes(1));
        eventually(() -> assertThat(person.mails.opening()).hasSize(5).doesNotHaveDuplicates());
    }

    @Test
    void theOptOutIsThereIfAndOnlyIfItIsServed() {
        boolean served = rights.stream().anyMatch(each -> each.right() == Right.OPT_OUT);
        String form = "/privacy/request/opt-out";
        assertThat(person.get("/privacy?residence=US-CA").body().contains(form)).isEqualTo(served);
        assertThat(person.get(form).statusCode()).isEqualTo(served ? 200 : 404);
        if (served) {
            long before = cases();
            HttpResponse<String> done = person.post(
                    form, form, Map.of("relation", "self", "email", person.email, "residence", "US-CA", "lang", "en"));
            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(done.headers().firstValue("Location"))
                    .hasValueSatisfying(place -> assertThat(place).contains("/privacy/opted-out"));
            assertThat(cases()).isEqualTo(before + 1);
        }
    }

    @Test
    void theSameOptOutOfTheSameDayIsOne() {
        long before = cases();
        List<HttpResponse<String>> answers =
                Stream.generate(() -> sends(optOut("sale-sharing"))).limit(5).toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303))
                .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
                .containsOnly(answers.get(0).headers().firstValue("Location").orElseThrow());
        assertThat(cases()).isEqualTo(before + 1);
        eventually(() -> assertThat(subjects()).hasSize(2));
        stays(() -> assertThat(subjects()).hasSize(2).doesNotHaveDuplicates());
        clock.advance(Duration.ofDays(1));
        assertThat(sends(optOut("sale-sharing")).statusCode()).isEqualTo(303);
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void aMailboxThatNobodyProvedIsNotFloodedByOptOutsWhichAreCarriedOutAllTheSame() {
        long before = cases();
        for (int i = 0; i < 5; i++) {
            Map<String, String> other = new HashMap<>(optOut("sale-sharing"));
            other.put("phone", "+4930999000" + (200 + i));
            assertThat(sends(other).statusCode()).isEqualTo(303);
        }
        assertThat(cases()).isEqualTo(before + 5);
        eventually(() -> assertThat(ledger.count(
                        "select count(*) from (select outcome from privacy_case order by opened_at desc limit 5) c"
                                + " where outcome = 'granted'"))
                .isEqualTo(5));
        eventually(() -> assertThat(subjects()).hasSize(6));
        stays(() -> assertThat(subjects()).hasSize(6));
        assertThat(ledger.count("select count(*) from evidence_entry where type = 'letters-withheld' and case_id in"
                        + " (select id from privacy_case order by opened_at desc limit 2)"))
                .isEqualTo(2);
    }

    private HttpResponse<String> sends(Map<String, String> fields) {
        return person.post("/privacy/request/opt-out", "/privacy/request/opt-out", fields);
    }

    private List<String> subjects() {
        return mail.mailbox(person.email).stream().map(PublicRequestIT::subject).toList();
    }

    private static String subject(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatExactlyIsMeantIsChosenOnTheForm() {
        String form = "/privacy/request/opt-out";
        assertThat(person.get(form).body())
                .contains("What should end?", "Any use of my sensitive data that I did not ask for");
        long before = cases();
        HttpResponse<String> other = person.post(form, form, optOut("newsletter"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Choose one of these.");
        assertThat(cases()).isEqualTo(before);
        assertThat(person.post(form, form, optOut("limit-use")).statusCode()).isEqualTo(303);
        String newest = ledger.text("select id::text from privacy_case order by opened_at desc limit 1");
        eventually(() -> assertThat(ledger.count(
                        "select count(*) from evidence_entry where case_id = cast(? as uuid) and facts like ?",
                        newest,
                        "%\"purpose\":\"limit-use\"%"))
                .isEqualTo(1));
    }

    private Map<String, String> optOut(String choice) {
        return Map.of("relation", "self", "email", person.email, "residence", "US-CA", "lang", "en", "choice", choice);
    }

    private long cases() {
        return ledger.count("select count(*) from privacy_case");
    }
}
