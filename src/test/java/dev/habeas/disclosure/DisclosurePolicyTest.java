package dev.habeas.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "processor, at-once, true",
        "processor, after-30-days, false",
        "processor, forbidden, false",
        "controller, at-once, false"
    })
    void aCustomerIsToldFirstUnlessThatIsForbidden(String role, String notice, boolean first) {
        assertThat(DisclosurePolicy.tellsCustomerFirst(role, notice)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "court-order, DE, true",
        "warrant, NO, true",
        "subpoena, IE, true",
        "statute, GB, true",
        "mutual-assistance, DE, true",
        "emergency, DE, false",
        "own-rights, DE, false",
        "none, DE, false",
        "court-order, US, false",
        "warrant, CH, false",
        "subpoena, US, false",
        "statute, BR, false",
        "statute, XX, false",
        "mutual-assistance, US, true"
    })
    void onlyALawThatCompelsOutweighsACustomersObjection(String basis, String country, boolean compelling) {
        assertThat(DisclosurePolicy.isCompelling(basis, country)).isEqualTo(compelling);
    }

    @ParameterizedTest
    @CsvSource({"3-days, 2026-03-08T09:00:00Z", "7-days, 2026-03-12T09:00:00Z", "14-days, 2026-03-15T09:00:00Z"})
    void aCustomersTimeIsNeverLongerThanOurs(String period, Instant objectBy) {
        assertThat(DisclosurePolicy.objectBy(
                        Instant.parse("2026-03-05T09:00:00Z"), period, Instant.parse("2026-03-15T09:00:00Z")))
                .isEqualTo(objectBy);
        Instant late = Instant.parse("2026-03-20T09:00:00Z");
        assertThat(DisclosurePolicy.objectBy(late, period, Instant.parse("2026-03-15T09:00:00Z")))
                .as("we are late, and the customer has three days all the same")
                .isEqualTo(Instant.parse("2026-03-23T09:00:00Z"));
    }

    @Test
    void nothingBeyondTheScopeIsCovered() {
        DisclosureScope scope = scope("billing", "invoices", "2026-01-01", "2026-01-31");
        assertThat(scope.covers(scope)).isTrue();
        assertThat(scope.covers(scope("accounts", "invoices", "2026-01-01", "2026-01-31")))
                .isFalse();
        assertThat(scope.covers(scope("billing", "contact-data", "2026-01-01", "2026-01-31")))
                .isFalse();
        assertThat(scope.covers(scope("billing", "invoices", "2025-12-31", "2026-01-31")))
                .isFalse();
        assertThat(scope.covers(scope("billing", "invoices", "2026-01-01", "2026-02-01")))
                .isFalse();
    }

    private static DisclosureScope scope(String system, String category, String from, String to) {
        return new DisclosureScope(List.of(system), List.of(category), LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void secrecyLastsAsLongAsItSays() {
        assertThat(DisclosurePolicy.secrecy("after-90-days")).contains(Duration.ofDays(90));
        assertThat(DisclosurePolicy.secrecy("at-once")).isEmpty();
        assertThat(DisclosurePolicy.secrecy("forbidden")).isEmpty();
        assertThat(DisclosurePolicy.prolonged("prolonged-30-days")).contains(Duration.ofDays(30));
        assertThat(DisclosurePolicy.prolonged("not-reachable")).isEmpty();
    }
}
