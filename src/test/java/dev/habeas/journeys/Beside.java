package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

/** What people do on the case page beside the form of their task. */
final class Beside {

    private Beside() {}

    static void writeTheAnswer(OpenCase subject, Cell.Turn turn) {
        write(subject, turn.person(), turn.task(), "This is our answer.");
    }

    /** A note on the case page, by somebody who has this task. */
    static void write(OpenCase subject, String person, String name, String text) {
        Desk desk = Desk.of(subject.people(), person);
        String page = "/cases/" + subject.id();
        String task = CaseDesk.claim(subject, person, name);
        HttpResponse<String> written =
                desk.post(desk.get(page + "?task=" + task), page + "/notes", Map.of("task", task, "text", text));
        assertThat(written.statusCode()).as(written.body()).isBetween(200, 303);
    }

    /** One that came on paper. A second one is not taken, which changes nothing. */
    static void takeDownADeclaration(OpenCase subject, String user) {
        Desk desk = Desk.of(subject.people(), user);
        String page = CaseDesk.page(subject);
        HttpResponse<String> taken =
                desk.post(desk.get(page), page + "/declaration", Map.of("text", "Signed on paper, in folder 7"));
        assertThat(taken.statusCode()).as(taken.body()).isIn(303, 400);
    }

    static void leaveAField(OpenCase subject, String user, String field, String ground) {
        String task = CaseDesk.claim(subject, user, "Decide rectification");
        Desk desk = Desk.of(subject.people(), user);
        String page = CaseDesk.page(subject);
        HttpResponse<String> left = desk.post(
                desk.get(page + "?task=" + task),
                page + "/corrections",
                Map.of("task", task, "field", field, "ground", ground, "change", "reject"));
        assertThat(left.statusCode()).as(left.body()).isEqualTo(303);
    }

    static void markAPhoneNumber(OpenCase subject, Cell.Turn turn) {
        CaseDesk.claim(subject, turn.person(), turn.task());
        Desk desk = Desk.of(subject.people(), turn.person());
        String page = "/cases/" + subject.id() + "/review";
        HttpResponse<String> marked = desk.post(
                desk.get(page),
                page + "/exclusions",
                Map.of("processor", "accounts", "part", "account", "field", "phone", "reason", "third-person"));
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(302);
    }
}
