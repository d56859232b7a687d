package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Right;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody tries to find out whether the company knows a person: on every address that is open to everybody, which is
 * either compared for a known and an unknown person here, or takes nothing by which a person could be told.
 */
@Journey
class NobodyLearnsWhoIsKnownIT {

    private static final String ERASURE = "/privacy/request/erasure";

    private static final Map<String, String> TAKES_NO_PERSON = Map.ofEntries(
            Map.entry("GET /", "leads to the public pages"),
            Map.entry("GET /privacy/colours.css", "the company's colour"),
            Map.entry("GET /.well-known/gpc.json", "that signals are honoured"),
            Map.entry("GET /problems", "the list of problems"),
            Map.entry("GET /problems/{slug}", "a problem of the list"),
            Map.entry("GET /api/opendsr/v2/discovery", "what is served"),
            Map.entry("GET /api/opendsr/v2/certificate", "the certificate of the company"),
            Map.entry("GET /swagger-ui.html", "the description of the REST interface"),
            Map.entry("GET /v3/api-docs", "the description of the REST interface"),
            Map.entry("GET /v3/api-docs.yaml", "the description of the REST interface"),
            Map.entry("GET /v3/api-docs/swagger-config", "the description of the REST interface"),
            Map.entry(
                    "GET /camunda/app/{app:tasklist|cockpit|admin|welcome}/locales/{language:en|de}.json",
                    "the words of the staff's applications"),
            Map.entry("GET /error", "the page of an error, from its status alone"),
            Map.entry("POST /error", "the page of an error, from its status alone"));

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    private final Set<String> compared = new TreeSet<>();
    private PublicPaths paths;
    private Twin known;
    private Twin unknown;

    @Autowired
    void paths(RequestMappingHandlerMapping requestMappingHandlerMapping, WebInvocationPrivilegeEvaluator guard) {
        paths = new PublicPaths(requestMappingHandlerMapping, guard);
    }

    @BeforeEach
    @AfterEach
    void formsAreCountedAnew() {
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void everyOpenAddressAnswersForBothAlike() {
        others();
        forms();
        walk("erasure", "self", "DE");
        walk("access", "authorized-agent", "US-CA");
        walk("child-deletion", "guardian", "DE");
        guesses();
        receipts();
        signals();

        assertThat(compared).doesNotContainAnyElementsOf(TAKES_NO_PERSON.keySet());
        compared.addAll(TAKES_NO_PERSON.keySet());
        assertThat(compared).isEqualTo(paths.all());
    }

    /** Neither what stands in an address nor what is sent to a page that only tells changes what it tells. */
    private void others() {
        meet();
        for (String page : List.of(
                "/privacy",
                "/privacy/sent",
                "/privacy/opted-out",
                "/privacy/expired",
                "/privacy/gone",
                "/privacy/confirm",
                "/privacy/breach",
                "/privacy/breach/received")) {
            alike(twin -> twin.portal.get(page + "?residence=DE&email=" + twin.person));
        }
        for (String page : List.of("/privacy/expired", "/privacy/gone")) {
            alike(twin -> twin.portal.post(ERASURE, page, twin.portal.fields(Map.of())));
        }
        alike(twin -> twin.portal.postWithout(ERASURE, twin.portal.fields(Map.of())));
        assertThat(alike(twin -> twin.reportsALeak("FR"))).isEqualTo(303);
        assertThat(alike(twin -> twin.reportsALeak("nowhere"))).isEqualTo(422);
    }

    private void forms() {
        meet();
        alike(twin -> twin.portal.get(ERASURE));
        known.portal.handsIn(Map.of());
        for (Right right : Right.values()) {
            alike(twin -> twin.portal.get("/privacy/request/" + right.word() + "?residence=DE&email=" + twin.person));
            for (String relation : List.of("self", "authorized-agent", "guardian", "legal-representative")) {
                assertThat(alike(twin -> twin.asks(right.word(), relation, "US-CA")))
                        .as(right + " " + relation)
                        .isEqualTo(303);
                assertThat(alike(twin -> twin.asks(right.word(), relation, "nowhere")))
                        .as(right + " " + relation)
                        .isEqualTo(422);
            }
        }
    }

    /** From the form to the end of the case, which everybody may follow whose mailbox is proven. */
    private void walk(String right, String relation, String residence) {
        meet();
        alike(twin -> twin.asks(right, relation, residence));
        both(twin -> twin.isOwn("link", twin.portal.mails.linkToOpen()));
        assertThat(known.openingMail()).isEqualTo(unknown.openingMail());
        alike(twin -> twin.portal.get(twin.own("link")));
        alike(Twin::opens);
        alike(twin -> twin.portal.get(twin.own("link")));
        alike(twin -> twin.portal.post(ERASURE, twin.own("link"), Map.of()));
        both(twin -> twin.isOwn("handed", Portal.reference(twin.portal.get(twin.own("status")))));
        statusPage();
        assertThat(known.subjects()).isEqualTo(unknown.subjects()).isNotEmpty();
    }

    private void statusPage() {
        both(this::settles);
        alike(twin -> twin.portal.get(twin.own("status")));
        alike(twin -> twin.acts("/code", Map.of()));
        alike(twin -> twin.acts("/unlock", Map.of("code", "wrong")));
        both(twin -> twin.isOwn("code", twin.portal.mails.code(1)));
        alike(Twin::unlocks);
        for (String action : List.of("/messages", "/appeal", "/withdrawal", "/document", "/declaration")) {
            alike(twin -> twin.acts(action, Map.of("pass", "wrong")));
            alike(twin -> twin.acts(action, Map.of("pass", twin.own("pass"))));
        }
        alike(twin -> twin.acts("/withdrawal", Map.of("pass", twin.own("pass"), "confirmed", "yes")));
        both(this::settles);
        alike(twin -> twin.portal.get(twin.own("status")));
    }

    /** What somebody could know of a person or their case stands where a secret has to stand. */
    private void guesses() {
        meet();
        Map<String, String> fields =
                Map.of("code", "00000000", "pass", "x", "text", "x", "name", "x", "answer", "yes", "confirmed", "yes");
        for (String guess : List.of("person", "reference", "case")) {
            for (String page : List.of(
                    "open/%s", "status/%s", "status/%s/code", "package/%s", "confirm/%s", "confirm/permission/%s")) {
                alike(twin -> twin.portal.get("/privacy/" + page.formatted(twin.own(guess))));
            }
            for (String action : List.of(
                    "open/%s",
                    "status/%s/code",
                    "status/%s/unlock",
                    "status/%s/messages",
                    "status/%s/withdrawal",
                    "status/%s/appeal",
                    "status/%s/document",
                    "status/%s/declaration",
                    "package/%s",
                    "package/%s/code",
                    "confirm/%s",
                    "confirm/permission/%s")) {
                alike(twin -> twin.portal.post(ERASURE, "/privacy/" + action.formatted(twin.own(guess)), fields));
            }
            alike(twin -> twin.portal.postWithout(
                    "/privacy/confirm", Map.of("reference", twin.own(guess), "code", "000000")));
        }
    }

    private void receipts() {
        meet();
        eventually(() -> known.isOwn("instruction", ledger.text("""
                select id::text from instruction where case_id = cast(? as uuid) order by id limit 1""", known.own("opt-out"))));
        unknown.isOwn("instruction", UUID.randomUUID().toString());
        for (String body : List.of("{\"state\": \"done\"}", "{", "")) {
            alike(twin -> people.site()
                    .send(HttpRequest.newBuilder(people.site().uri("/api/v1/receipts/" + twin.own("instruction")))
                            .header("Content-Type", "application/json")
                            .header("webhook-id", "forged")
                            .header(
                                    "webhook-timestamp",
                                    Long.toString(clock.instant().getEpochSecond()))
                            .header("webhook-signature", "v1,Zm9yZ2Vk")
                            .POST(BodyPublishers.ofString(body))
                            .build()));
        }
    }

    /** A browser is told of its own signal, whoever uses it: not of what its person, or their account, did elsewhere. */
    private void signals() {
        meet();
        both(twin -> twin.isOwn("browser", UUID.randomUUID().toString()));
        for (String value : List.of("0", "1")) {
            alike(this::signalStatus);
            for (String account : List.of("", "forged", "signed")) {
                alike(twin -> Browsers.signal(people.site(), twin.own("browser"), twin.token(account), value));
            }
        }
        alike(this::signalStatus);
        alike(twin -> Browsers.signal(people.site(), twin.person, "", "1"));
    }

    private HttpResponse<String> signalStatus(Twin twin) {
        return people.site()
                .send(Caller.nobody(people.site())
                        .request("GET", "/privacy/signals/status")
                        .header("Habeas-Browser", twin.own("browser"))
                        .build());
    }

    /** Two new people. */
    private void meet() {
        formsAreCountedAnew();
        known = new Twin(people, mail).isKnown(people, recipients);
        unknown = new Twin(people, mail);
        unknown.isOwn("reference", "HB-0000-0000");
        unknown.isOwn("case", UUID.randomUUID().toString());
    }

    private void both(Consumer<Twin> act) {
        act.accept(known);
        act.accept(unknown);
    }

    /** @return the status that both got */
    private int alike(Function<Twin, HttpResponse<String>> act) {
        HttpResponse<String> ofKnown = act.apply(known);
        HttpResponse<String> ofUnknown = act.apply(unknown);
        String path = paths.of(ofKnown.request());
        assertThat(known.seen(ofKnown)).as(path).isEqualTo(unknown.seen(ofUnknown));
        assertThat(ofKnown.statusCode()).as(path).isNotEqualTo(429);
        compared.add(path);
        return ofKnown.statusCode();
    }

    /** Until nothing more happens by itself to the case that was handed in. */
    private void settles(Twin twin) {
        String reference = twin.own("handed");
        eventually(() -> assertThat(ledger.count("""
                select (select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = ? and (j.duedate_ is null or j.duedate_ <= cast(? as timestamptz)))
                     + (select count(*) from notice n join privacy_case c on c.id = n.case_id
                        where c.reference = ? and n.state <> 'sent')""", reference, clock.instant().toString(), reference))
                .isZero());
    }
}
