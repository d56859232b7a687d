package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.web.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the affected people live: countries, and states of the United States in the place of the whole. */
final class Places {

    private static final String UNITED_STATES = "US";
    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI"
                            + " MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP")
                    .split(" "));

    private Places() {}

    static List<Residence> of(NewBreach report, List<FieldError> errors) {
        return of(report.countries(), report.usStates() == null ? List.of() : report.usStates(), errors);
    }

    static List<Residence> of(List<String> countries, List<String> states, List<FieldError> errors) {
        List<Residence> places = new ArrayList<>();
        int index = 0;
        for (String country : new TreeSet<>(countries)) {
            if (!country.equals(UNITED_STATES) || states.isEmpty()) {
                add(country, places, "countries", errors);
            }
        }
        for (String state : states) {
            String code = state.startsWith("US-") ? state.substring(3) : state;
            if (STATES.contains(code)) {
                add("US-" + code, places, "usStates", errors);
            } else {
                errors.add(new FieldError("usStates[" + index + "]", "must be a state such as CA or US-CA"));
            }
            index++;
        }
        return places.stream().distinct().toList();
    }

    private static void add(String code, List<Residence> places, String member, List<FieldError> errors) {
        try {
            places.add(new Residence(code));
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(member, "must be ISO 3166-1 or ISO 3166-2 codes, such as FR or CA-QC"));
        }
    }
}
