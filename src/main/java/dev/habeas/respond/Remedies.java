package dev.habeas.respond;

import dev.habeas.jurisdictions.Residence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person can do who disagrees with an answer. Source: GDPR Art. 12(4), 77, 79; UK Data Protection Act 2018 s. 164A,
 * 165, 167; Swiss FADP Art. 32, 49; LGPD Art. 18 § 1, 22; PIPEDA s. 11, 14; Quebec private sector act s. 42, 61; DPDP Act
 * s. 13, 27; for the states of the United States the appeal their laws prescribe. California
 * prescribes none: there the two offices that take complaints are named.
 */
final class Remedies {

    private final WordBook words = new WordBook("words/remedies");
    private final Authorities authorities = new Authorities();

    /** @param last whether this answers an appeal: there is none against that */
    List<Remedy> of(AnswerRegime regime, Residence residence, Locale language, Controller controller, boolean last) {
        Map<String, String> contact = Map.of("contact", controller.contact());
        return switch (regime) {
            case EU -> List.of(complaint("eu", residence, language), said("eu.court", language, Map.of()));
            case UK ->
                List.of(
                        said("uk.controller", language, contact),
                        complaint("uk", new Residence("GB"), language),
                        said("uk.court", language, Map.of()));
            case SWITZERLAND ->
                List.of(complaint("switzerland", residence, language), said("switzerland.court", language, Map.of()));
            case BRAZIL -> List.of(complaint("brazil", residence, language), said("brazil.court", language, Map.of()));
            case CANADA -> canada(language);
            case QUEBEC ->
                Stream.concat(
                                Stream.of(
                                        addressed("complaint", "quebec.review", residence, language),
                                        said("quebec.court", language, Map.of())),
                                canada(language).stream())
                        .toList();
            case INDIA -> List.of(said("india.controller", language, contact), complaint("india", residence, language));
            case CALIFORNIA ->
                List.of(
                        said("california.controller", language, contact),
                        said("california.agency", language, Map.of()),
                        said("california.attorney", language, Map.of()));
            case US_STATE -> ofState(residence, language, controller, last);
            case OTHER -> List.of(complaint("other", residence, language), said("other.court", language, Map.of()));
        };
    }

    private List<Remedy> canada(Locale language) {
        return List.of(complaint("canada", new Residence("CA"), language), said("canada.court", language, Map.of()));
    }

    private List<Remedy> ofState(Residence state, Locale language, Controller controller, boolean last) {
        Optional<String> days = words.find(language, "appeal.days." + state.code(), Map.of());
        List<Remedy> remedies = new ArrayList<>();
        if (!last && !days.equals(Optional.of("none"))) {
            String limit = days.orElseGet(() -> words.say(language, "appeal.days", Map.of()));
            remedies.add(said("us-state.appeal", language, Map.of("contact", controller.contact(), "days", limit)));
        }
        remedies.add(said("us-state.attorney", language, Map.of()));
        return remedies;
    }

    private Remedy complaint(String regime, Residence residence, Locale language) {
        return addressed("complaint", regime + ".complaint", residence, language);
    }

    private Remedy addressed(String kind, String key, Residence residence, Locale language) {
        return authorities
                .of(residence, language)
                .map(authority -> new Remedy(
                        kind, words.say(language, key, Map.of("authority", authority.name())), authority.url()))
                .orElseGet(() -> said(kind, key + ".unlisted", language, Map.of()));
    }

    /** The kind is the last word of the key. */
    private Remedy said(String key, Locale language, Map<String, String> places) {
        return said(key.substring(key.lastIndexOf('.') + 1), key, language, places);
    }

    private Remedy said(String kind, String key, Locale language, Map<String, String> places) {
        return new Remedy(
                kind,
                words.say(language, key, places),
                words.find(language, key + ".url", Map.of()).orElse(""));
    }
}
