package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody tries to find out from the public pages whether the company knows a person. */
@Journey
class NobodyLearnsWhoIsKnownIT {

    /** Random by themselves on every page, for whomever. */
    private static final String TOKEN = "name=\"_csrf\" value=\"[^\"]+\"";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    private Portal known;
    private Portal unknown;

    @BeforeEach
    void oneHasACaseAndOneHasNone() {
        known = Portal.somebody(people, mail);
        unknown = Portal.somebody(people, mail);
        known.handsIn(Map.of());
        OpenCase.erasure(people, known.email);
    }

    @Test
    void everyPageOnTheWayAnswersBothAlike() {
        assertThat(walk(known)).isEqualTo(walk(unknown)).hasSize(6);
        assertThat(mailed(known)).isEqualTo(mailed(unknown));
    }

    /** Status, headers and bytes of each answer, without what is random or the time. */
    private static List<String> walk(Portal person) {
        List<String> seen = new ArrayList<>();
        seen.add(answer(person.get("/privacy?residence=DE")));
        seen.add(answer(person.get(Portal.FORM)));
        int before = person.mails.opening().size();
        seen.add(answer(person.ask(Map.of())));
        seen.add(answer(person.get("/privacy/sent")));
        String link = person.mails.linksToOpen(before + 1).get(before);
        seen.add(answer(person.get(link)).replace(link, "/privacy/open/…"));
        seen.add(answer(person.ask(Map.of("email", "no address"))).replaceAll("value=\"[^\"]*\"", "value"));
        return seen;
    }

    @Test
    void aLinkThatNeverWasAndOneThatExpiredAreTheSame() {
        List<String> seen = new ArrayList<>();
        for (String link : new String[] {"AAAA", "x".repeat(32), "1'--"}) {
            for (String kind : new String[] {"open", "status"}) {
                seen.add(answer(known.get("/privacy/" + kind + "/" + link)));
            }
        }
        assertThat(seen.stream().distinct()).hasSize(1);
        assertThat(seen.get(0)).startsWith("404").contains("There is nothing here");
    }

    /** The server closes a connection after so many requests, whoever they are about. */
    private static String answer(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("date", "set-cookie", "connection"));
        return response.statusCode() + " " + headers + "\n" + response.body().replaceAll(TOKEN, "");
    }

    /** The latest mail that asks for the button, without the secret of its link. */
    private static String mailed(Portal person) {
        return person.mails.ofThePages().stream()
                .filter(text -> text.contains("/privacy/open/"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceAll("/open/\\S+", "");
    }
}
