package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff write down what they learned about a case. */
@Journey
class NotesOnTheCasePageIT {

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    private OpenCase subject;

    @BeforeEach
    void aCaseIsOpen() {
        subject = CaseDesk.open(people, CaseDesk.someone());
    }

    @Test
    void aNoteIsKeptForWhoWorksOnTheCase() {
        String task = claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> panel = analyst.get(page(subject) + "/panel?task=" + task);
        HttpResponse<String> saved = analyst.post(
                panel,
                page(subject) + "/notes",
                Map.of("view", "panel", "task", task, "text", "Called back.\r\n<i>Voice</i> matched ${7*7}."));
        assertThat(saved.statusCode()).isEqualTo(303);
        String back = saved.headers().firstValue("Location").orElseThrow();
        assertThat(back).contains("/panel").contains("task=" + task).doesNotContain("Called");
        HttpResponse<String> next = analyst.get(back);
        assertThat(next.body()).contains("The note is saved").doesNotContain("Called back");
        assertThat(analyst.post(next, page(subject), Map.of("purpose", "verify-identity"))
                        .body())
                .contains("Called back.\n&lt;i&gt;Voice&lt;/i&gt; matched ${7*7}.");
    }

    @Test
    void aNoteLeavesItsTraceButNotItsText() {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        analyst.post(analyst.get(page(subject)), page(subject) + "/notes", Map.of("text", "Zyxcanary"));
        assertThat(subject.evidence()).contains("note-added").doesNotContain("Zyxcanary");
        assertThat(notes()).isOne();
    }

    @Test
    void whoHasClaimedNothingWritesNothing() {
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused =
                analyst.post(analyst.get("/cases"), page(subject) + "/notes", Map.of("text", "My two cents"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nothing was saved");
        assertThat(notes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\u0000b", "a\u001bb", "a\u202eb", "a\u2066b"})
    void aNoteWithoutTextOrWithControlCharactersIsRefused(String text) {
        refuse(text);
    }

    @Test
    void aNoteThatIsTooLongIsRefusedAndNotLost() {
        assertThat(refuse("x".repeat(4001)).body()).contains("x".repeat(4001));
    }

    private HttpResponse<String> refuse(String text) {
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused =
                analyst.post(analyst.get(page(subject)), page(subject) + "/notes", Map.of("text", text));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("aria-invalid=\"true\"");
        assertThat(notes()).isZero();
        return refused;
    }

    private long notes() {
        return ledger.count("select count(*) from vault_note where case_id = cast(? as uuid)", subject.id());
    }
}
