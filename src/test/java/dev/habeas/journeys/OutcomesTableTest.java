package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Right;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code journeys/outcomes.yaml} has every right with every outcome: a cell that is forgotten is a path nobody walks. */
class OutcomesTableTest {

    private static final List<String> OUTCOMES = List.of("granted", "partly-granted", "refused", "withdrawn", "silent");

    @Test
    void noCellIsForgotten() {
        List<String> cells = Cell.all().map(Cell::toString).toList();

        assertThat(cells)
                .containsAll(Arrays.stream(Right.values())
                        .flatMap(right -> OUTCOMES.stream().map(outcome -> right.word() + " " + outcome))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(Cell.all().map(Cell::right))
                .allMatch(right -> Right.ofWord(right).isPresent());
    }
}
