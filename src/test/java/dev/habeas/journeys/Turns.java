package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The people at work take their turns at a case, and try what they must not. */
final class Turns {

    private final OpenCase subject;
    private final Cell cell;
    private final List<String> taken = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private String before = "";

    Turns(OpenCase subject, Cell cell) {
        this.subject = subject;
        this.cell = cell;
    }

    void take(List<String> lines) {
        Cell.turns(lines).forEach(this::take);
    }

    /** The task is there, and nobody takes it yet. */
    void leave(String task) {
        eventually(() -> assertThat(List.of("analyst", "officer"))
                .anyMatch(user -> subject.tasks(user).contains(task)));
        taken.add(task);
        left.add(task);
    }

    /** The names of the tasks there were, in their order. */
    List<String> taken() {
        return taken;
    }

    void take(Cell.Turn turn) {
        eventually(() -> assertThat(subject.tasks(turn.person())).contains(turn.task()));
        prepare(turn);
        TasklistForm form = TasklistForm.of(subject, turn.person(), turn.task());
        form.offers(turn.answers());
        if (turn.answers().containsKey("refusalDecision")) {
            isNotForTheSamePerson(turn);
        }
        form.refusesTheRest(subject, cell.right(), turn);
        subject.complete(turn.person(), turn.task(), turn.answers());
        if (!left.remove(turn.task())) {
            taken.add(turn.task());
        }
        before = turn.person();
    }

    /** What is done beside the form before the form can be sent. */
    private void prepare(Cell.Turn turn) {
        if (turn.task().equals("Answer enquiry") || turn.task().equals("Review automated decision")) {
            Beside.writeTheAnswer(subject, turn);
        } else if (turn.answers().containsValue("partly-granted") && turn.task().equals("Review package")) {
            Beside.markAPhoneNumber(subject, turn);
        } else if (turn.answers().containsValue("partly-granted") && turn.task().equals("Decide rectification")) {
            Beside.leaveAField(
                    subject,
                    turn.person(),
                    cell.left(),
                    Objects.requireNonNull(turn.answers().get("ground")));
        }
    }

    /** Neither by taking the task first nor without: the person is in the group that may approve, but decided it. */
    private void isNotForTheSamePerson(Cell.Turn turn) {
        assertThat(before).isNotEqualTo(turn.person()).isEqualTo(EstateBench.BOTH);
        HttpResponse<String> claimed = subject.attempt(before, turn.task(), turn.answers());
        assertThat(claimed.statusCode()).isBetween(400, 499);
        assertThat(claimed.body()).contains("HABEAS-ENG-009");
        Map<String, Object> variables = turn.answers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Map.of("value", answer.getValue())));
        HttpResponse<String> unclaimed = subject.people()
                .staff(before)
                .post(
                        "/engine-rest/task/" + subject.taskId(before, turn.task()) + "/submit-form",
                        Json.write(Map.of("variables", variables)));
        assertThat(unclaimed.statusCode()).isBetween(400, 499);
        assertThat(unclaimed.body()).contains("HABEAS-ENG-009");
    }
}
