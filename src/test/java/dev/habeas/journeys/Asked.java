package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The person of a cell: asks, over REST or on the public pages, and may think better of it there. */
final class Asked {

    private final People people;
    private final Ledger ledger;
    private final Cell cell;
    private final String email;
    private final Portal portal;
    private String page = "";

    Asked(People people, MailRoom mail, Ledger ledger, Cell cell, String email) {
        this.people = people;
        this.ledger = ledger;
        this.cell = cell;
        this.email = email;
        this.portal = Portal.of(people, mail, email);
    }

    OpenCase open() {
        return cell.isByPage() ? onThePages() : OpenCase.open(people, request());
    }

    private String request() {
        return Json.write(Map.of(
                "right",
                cell.right(),
                "residence",
                cell.residence(),
                "channel",
                "web",
                "locale",
                cell.locale(),
                "subject",
                Map.of("identifiers", List.of(Map.of("type", "email", "value", email))),
                "assurance",
                Map.of("method", "mailbox-proven"),
                "details",
                cell.details()));
    }

    private OpenCase onThePages() {
        String form = "/privacy/request/" + cell.right();
        Map<String, String> fields = portal.fields(Map.of("residence", cell.residence(), "lang", cell.locale()));
        HttpResponse<String> sent = portal.post(form, form, fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        page = portal.opens(portal.mails.linkToOpen());
        String reference = Portal.reference(portal.get(page));
        return new OpenCase(
                people, ledger.text("select id::text from privacy_case where reference = ?", reference), reference);
    }

    void withdraw(OpenCase subject) {
        if (cell.isByPage()) {
            String pass = Portal.pass(portal.unlocks(page));
            HttpResponse<String> done =
                    portal.post(page, page + "/withdrawal", Map.of("pass", pass, "confirmed", "yes"));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        } else {
            HttpResponse<String> done = people.program().post("/api/v1/requests/" + subject.id() + "/withdrawal", "");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        }
    }
}
