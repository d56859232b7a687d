package dev.habeas.deadlines;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about the clock; keys {@code habeas.deadlines.*}.
 *
 * @param controllerZone where the company sits; where its date is earlier than that of the case we work to the earlier
 * @param californiaCalendar what a business day is in California: {@code US-CA-MIN} (Monday to Friday without the days
 *     that are both state and federal holidays) or {@code US-CA-CIV9} (Civil Code section 9: Saturdays count)
 */
@ConfigurationProperties("habeas.deadlines")
public record ClockSettings(
        @DefaultValue("America/New_York") ZoneId controllerZone,
        @DefaultValue("US-CA-MIN") String californiaCalendar) {

    /** The settings of the reference deployment. */
    public static ClockSettings standard() {
        return new ClockSettings(ZoneId.of("America/New_York"), "US-CA-MIN");
    }

    /** The calendar a case is counted in. */
    String calendar(String ofJurisdiction) {
        return ofJurisdiction.equals("US-CA-MIN") ? californiaCalendar : ofJurisdiction;
    }
}
