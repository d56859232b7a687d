package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, and programs, fill in the form of the public pages. */
@Journey
class WhatPeopleTypeIT {

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private JdbcClient jdbc;

    private Portal person;

    @BeforeEach
    void someoneComes() {
        person = Portal.somebody(people, mail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email     | no address               | email-fault
            email     | ''                       | email-fault
            email     | a@b.c%0D%0ABcc: x@y.z    | email-fault
            phone     | none                     | phone-fault
            residence | XX                       | residence-fault
            residence | ''                       | residence-fault
            relation  | king                     | form.who
            trap      | http://example.org       | trap-fault
            """)
    void aFaultStandsAtItsFieldAndNothingIsKept(String field, String typed, String at) {
        var before = Footprint.of(jdbc);
        HttpResponse<String> answer = person.ask(Map.of(field, typed.replace("%0D%0A", "\r\n")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Please look at this again", "Anna Beispiel")
                .contains("<title>Error: ");
        if (at.endsWith("-fault")) {
            assertThat(answer.body()).contains("id=\"" + at + "\"");
        }
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void theFaultsAreToldInTheLanguageOfThePage() {
        String form = Portal.FORM + "?lang=fr";
        HttpResponse<String> answer = person.post(form, Portal.FORM, person.fields(Map.of("lang", "fr", "email", "x")));
        assertThat(answer.body())
                .contains("lang=\"fr\"", "Veuillez revoir ceci", "Nous ne pouvons pas écrire à cette adresse");
        assertThat(answer.headers().firstValue("Content-Language")).contains("fr");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, Where do you live?",
        "de-CH, Wo leben Sie?",
        "fr-CA, Où vivez-vous ?",
        "es-MX, ¿Dónde vive usted?",
        "ja, Where do you live?"
    })
    void thePageSpeaksWhatTheBrowserAsksFor(String language, String said) {
        assertThat(person.speaking(language).get("/privacy").body()).contains(said);
    }

    @Test
    void theRightsFollowWhereThePersonLives() {
        assertThat(person.get("/privacy").body()).doesNotContain("/privacy/request/erasure");
        assertThat(person.get("/privacy?residence=DE").body())
                .contains("/privacy/request/erasure", "You live in Germany");
        assertThat(person.get("/privacy?residence=US-CA").body()).contains("You live in United States: California");
        assertThat(person.get("/privacy?residence=Atlantis").body()).contains("Choose where you live from the list");
    }

    @Test
    void whatIsTypedIsInertOnTheWay() {
        String name = "<b>Zoë</b> ${31415*27182} [[${31415*27182}]] __${31415*27182}__::x";
        HttpResponse<String> answer =
                person.ask(Map.of("name", name, "message", "{{31415*27182}} #{31415*27182}", "email", "x"));
        assertThat(answer.body())
                .contains(
                        "&lt;b&gt;Zoë&lt;/b&gt; ${31415*27182} [[${31415*27182}]] __${31415*27182}__::x",
                        "{{31415*27182}} #{31415*27182}")
                .doesNotContain("853922530", "<b>");
        assertThat(person.get("/privacy?lang=__%24%7B31415*27182%7D__&residence=%24%7B31415*27182%7D")
                        .body())
                .doesNotContain("853922530");
        assertThat(person.get("/privacy/request/__%24%7B31415*27182%7D__").body())
                .doesNotContain("853922530");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        var before = Footprint.of(jdbc);
        HttpResponse<String> answer = Desk.ofNobody(people).postWithout(Portal.FORM, person.fields(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This page was open for too long");
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void theOnlyCookieGuardsTheForm() {
        HttpResponse<String> shown = person.get(Portal.FORM);
        assertThat(shown.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("privacy-form=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/privacy")
                .doesNotContain("Expires", "Max-Age");
        assertThat(Portal.somebody(people, mail).get("/privacy/sent").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theSignalOfABrowserIsHonouredInWords() {
        HttpResponse<String> shown = people.site()
                .send(Caller.nobody(people.site())
                        .request("GET", "/privacy")
                        .header("Sec-GPC", "1")
                        .build());
        assertThat(shown.body())
                .contains("Opt-out signal honoured", "These pages sell and share nothing.")
                .doesNotContain("We treat that as your opt-out");
        assertThat(person.get("/privacy").body()).doesNotContain("Opt-out signal honoured");
        assertThat(Json.read(person.get("/.well-known/gpc.json")).path("gpc").asBoolean())
                .isTrue();
    }

    @Test
    void theAddressOfTheSiteLeadsThere() {
        HttpResponse<String> home = person.get("/");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/privacy"));
    }

    @Test
    void aRightThatIsNoneIsNotThere() {
        assertThat(person.get("/privacy/request/oblivion").statusCode()).isEqualTo(404);
    }
}
