package dev.habeas.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.engine.TaskRefusedException;
import dev.habeas.processors.Correction;
import dev.habeas.processors.CorrectionDesk.Asked;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written in the cells: {@code name+} is decided to be corrected, {@code name-G} stays on ground G, {@code name} is not decided. */
class CorrectionPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "granted, '', name",
        "granted, '', name+ phone+",
        "granted, '', name+ phone",
        "partly-granted, G, name+ phone-G",
        "partly-granted, G, name phone-G",
        "partly-granted, H, name+ phone-G email-H",
        "refused, G, name phone",
        "refused, G, name-H phone",
        "refused, G, name-H phone-G"
    })
    void goesTogether(String decision, String ground, String fields) {
        assertThatCode(() -> CorrectionPolicy.check(decision, ground, asked(fields)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "granted, '', name-G, HABEAS-REC-001",
        "granted, '', name+ phone-G, HABEAS-REC-001",
        "partly-granted, G, name, HABEAS-REC-002",
        "partly-granted, G, name+ phone+, HABEAS-REC-002",
        "partly-granted, G, name-G phone-G, HABEAS-REC-002",
        "partly-granted, H, name+ phone-G, HABEAS-REC-003",
        "refused, G, name+, HABEAS-REC-004",
        "refused, G, name+ phone-G, HABEAS-REC-004",
        "refused, G, name-H phone-H, HABEAS-REC-005"
    })
    void doesNotGoTogether(String decision, String ground, String fields, String number) {
        assertThatThrownBy(() -> CorrectionPolicy.check(decision, ground, asked(fields)))
                .isInstanceOf(TaskRefusedException.class)
                .hasMessageStartingWith(number);
    }

    @Test
    void whatIsNotDecidedByItselfFollowsTheRequest() {
        List<Asked> asked = asked("name phone-G email+");

        assertThat(CorrectionPolicy.settled(asked, null))
                .containsExactly(
                        new Correction("name", null), new Correction("phone", "G"), new Correction("email", null));
        assertThat(CorrectionPolicy.settled(asked("name phone-G"), "H"))
                .containsExactly(new Correction("name", "H"), new Correction("phone", "G"));
    }

    private static List<Asked> asked(String fields) {
        return Arrays.stream(fields.split(" ")).map(CorrectionPolicyTest::one).toList();
    }

    private static Asked one(String cell) {
        if (cell.endsWith("+")) {
            String field = cell.substring(0, cell.length() - 1);
            return new Asked(field, new Correction(field, null));
        }
        String[] parts = cell.split("-");
        return new Asked(parts[0], parts.length == 1 ? null : new Correction(parts[0], parts[1]));
    }
}
