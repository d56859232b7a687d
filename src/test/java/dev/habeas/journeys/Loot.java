package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the attackers of one test class got. */
final class Loot {

    private final List<String> released = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int attempts;

    /** An attempt at the page that must fail, with no fact about the case in the answer. */
    void nothingMore(HttpResponse<String> answer, OpenCase subject, String email) {
        attempts++;
        assertThat(answer.statusCode()).isEqualTo(422);
        Stream.of(subject.reference(), subject.id(), email, "Anna", "erase", "erasure")
                .filter(answer.body()::contains)
                .forEach(told::add);
        untouched(subject);
    }

    /** The attempt ends at a person of staff, who has to do this task. */
    void goesToAPerson(OpenCase subject, String task) {
        attempts++;
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly(task));
        untouched(subject);
    }

    /** No recipient was told to hand out, change or erase anything. */
    void untouched(OpenCase subject) {
        released.addAll(subject.recipients().keySet());
        assertThat(subject.recipients()).isEmpty();
    }

    void count(String what) {
        System.out.printf(
                "%s: %d attempts, %d packages released, %d case facts disclosed%n",
                what, attempts, released.size(), told.size());
        assertThat(attempts).isPositive();
        assertThat(released).isEmpty();
        assertThat(told).isEmpty();
    }
}
