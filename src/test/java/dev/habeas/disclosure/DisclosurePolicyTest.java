package dev.habeas.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "court-order, all-necessary, as-demanded",
        "court-order, all-necessary, narrowed",
        "statute, partly-necessary, narrowed"
    })
    void lawfulAndNecessaryDataMayLeave(String basis, String necessity, String scope) {
        assertThat(DisclosurePolicy.objection(basis, necessity, scope)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "none, all-necessary, as-demanded, HABEAS-DIS-003",
        "statute, not-necessary, as-demanded, HABEAS-DIS-004",
        "statute, all-necessary, nothing, HABEAS-DIS-004",
        "statute, partly-necessary, as-demanded, HABEAS-DIS-005"
    })
    void anythingElseStays(String basis, String necessity, String scope, String number) {
        assertThat(DisclosurePolicy.objection(basis, necessity, scope))
                .hasValueSatisfying(text -> assertThat(text).startsWith(number));
    }

    @Test
    void secrecyLastsAsLongAsItSays() {
        assertThat(DisclosurePolicy.secrecy("after-90-days")).contains(Duration.ofDays(90));
        assertThat(DisclosurePolicy.secrecy("at-once")).isEmpty();
        assertThat(DisclosurePolicy.secrecy("forbidden")).isEmpty();
    }
}
