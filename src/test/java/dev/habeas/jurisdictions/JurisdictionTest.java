package dev.habeas.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

    @ParameterizedTest
    @CsvSource({
        "DE, GDPR, GDPR, Europe/Berlin, DE",
        "DE-BY, GDPR, GDPR, Europe/Berlin, DE",
        "GB, UK_GDPR, UK_GDPR, Europe/London, GB-EAW",
        "GB-SCT, UK_GDPR, UK_GDPR, Europe/London, GB-SCT",
        "US-CA, CCPA, CA_1798_82, America/Los_Angeles, US-CA-MIN",
        "US-VA, US_VA, US_OTHER, America/New_York, US",
        "US-NY, VOLUNTARY, US_NY, America/New_York, US",
        "US-TX, US_TX, US_TX, America/Chicago, US",
        "US-IL, VOLUNTARY, US_OTHER, America/Chicago, US",
        "US-ZZ, VOLUNTARY, US_OTHER, America/New_York, US",
        "US, VOLUNTARY, US_OTHER, America/New_York, US",
        "BR, LGPD, LGPD, America/Sao_Paulo, BR",
        "CA, PIPEDA, PIPEDA, America/Toronto, CA-FED",
        "CA-BC, PIPEDA, PIPEDA, America/Toronto, CA-FED",
        "CA-QC, QC_LAW25, QC_LAW25, America/Toronto, CA-QC",
        "CH, CH_FADP, CH_FADP, Europe/Zurich, CH",
        "IN, IN_DPDP, IN_DPDP, Asia/Kolkata, IN",
        "NO, GDPR, GDPR, Europe/Oslo, NO",
        "RE, GDPR, GDPR, Indian/Reunion, FR",
        "JP, VOLUNTARY, VOLUNTARY, UTC, WEEKENDS"
    })
    void residenceGivesLawZoneAndCalendar(
            String residence, Regime primary, Regime breach, String zone, String calendar) {
        Jurisdiction found = Jurisdiction.of(new Residence(residence));

        assertThat(found.primary()).isEqualTo(primary);
        assertThat(found.breachRegimes().get(0)).isEqualTo(breach);
        assertThat(found.zone().getId()).isEqualTo(zone);
        assertThat(found.calendar()).isEqualTo(calendar);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
                "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"
            })
    void theWholeEuropeanEconomicAreaHasTheGdprAndItsOwnHolidays(String country) {
        Jurisdiction found = Jurisdiction.of(new Residence(country));

        assertThat(found.regimes()).containsExactly(Regime.GDPR);
        assertThat(found.calendar()).isEqualTo(country);
    }

    @Test
    void severalLawsMayApplyThePrimaryOneFirst() {
        assertThat(Jurisdiction.of(new Residence("CA-QC")).regimes(Right.ACCESS))
                .isEqualTo(List.of(Regime.QC_LAW25, Regime.PIPEDA));
    }

    @Test
    void coppaSpeaksOfTheDataOfChildrenInEveryState() {
        assertThat(Jurisdiction.of(new Residence("US-CA")).regimes(Right.CHILD_DELETION))
                .containsExactly(Regime.CCPA, Regime.COPPA);
        assertThat(Jurisdiction.of(new Residence("US-GA")).regimes(Right.CHILD_DELETION))
                .containsExactly(Regime.VOLUNTARY, Regime.COPPA);
        assertThat(Jurisdiction.of(new Residence("US-CA")).regimes(Right.ERASURE))
                .containsExactly(Regime.CCPA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS",
                "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV",
                "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY"
            })
    void everyStateHasALawOnBreachesThatCountsFromDiscovery(String state) {
        assertThat(Jurisdiction.of(new Residence("US-" + state)).breachRegimes())
                .isNotEmpty()
                .allMatch(Regime::countsFromDiscovery);
    }

    @Test
    void aRegimeIsKnownByItsWord() {
        assertThat(Regime.ofWord("UK_GDPR")).contains(Regime.UK_GDPR);
        assertThat(Regime.ofWord("nothing")).isEmpty();
        assertThat(Regime.VOLUNTARY.word()).isEqualTo("VOLUNTARY");
    }
}
