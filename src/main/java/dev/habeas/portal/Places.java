package dev.habeas.portal;

import dev.habeas.jurisdictions.Residence;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places one can say to live in: all countries, and the parts of those whose law differs by part. */
final class Places {

    private static final List<String> STATES =
            List.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI"
                            + " MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
                    .split(" "));
    private static final List<String> PARTS = List.of("CA-QC", "GB-SCT", "GB-NIR");

    private static final Map<String, List<Place>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Places() {}

    /** @param code as in ISO 3166, such as {@code US-CA} */
    record Place(String code, String name) {}

    /** In the order of the alphabet of the language. */
    static List<Place> in(PortalWords words) {
        return BY_LANGUAGE.computeIfAbsent(words.language(), language -> all(words));
    }

    /** The name of a place, such as {@code United States: California}. */
    static String name(Residence residence, PortalWords words) {
        return in(words).stream()
                .filter(each -> each.code().equals(residence.code()))
                .map(Place::name)
                .findFirst()
                .orElseGet(() -> country(residence.country(), words));
    }

    /** Empty if the text is no place of the list. */
    static Optional<Residence> parse(@Nullable String code, PortalWords words) {
        return in(words).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> new Residence(each.code()))
                .findFirst();
    }

    private static List<Place> all(PortalWords words) {
        Collator order = Collator.getInstance(words.locale());
        Stream<Place> countries =
                Stream.of(Locale.getISOCountries()).map(code -> new Place(code, country(code, words)));
        Stream<String> parts = Stream.concat(STATES.stream().map(state -> "US-" + state), PARTS.stream());
        return Stream.concat(countries, parts.map(code -> new Place(code, part(code, words))))
                .sorted(Comparator.comparing(Place::name, order))
                .toList();
    }

    private static String part(String code, PortalWords words) {
        return country(code.substring(0, 2), words) + ": " + words.say("place." + code);
    }

    private static String country(String code, PortalWords words) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(words.locale());
    }
}
