package dev.habeas.registers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All registers, each by key in the order of its file.
 *
 * @param version the date on which the registers were last changed
 */
public record Registers(
        String version,
        Map<String, Basis> legalBases,
        Map<String, Purpose> purposes,
        Map<String, Category> categories,
        Map<String, Text> sources,
        Map<String, Keeping> retention,
        Map<String, Recipient> recipients,
        Map<String, Transfer> transfers,
        Map<String, Tracker> trackers,
        Map<String, DecisionPoint> decisionPoints,
        Map<String, NeverDisclosed> neverDisclosed,
        Map<String, HoldingSystem> systems) {

    /** What the register says of a system; empty if it does not know it. */
    public Optional<HoldingSystem> system(String key) {
        return Optional.ofNullable(systems.get(key));
    }

    /** The entries that several systems name, each once, in the order in which they are met. */
    public <T> List<T> ofSystems(
            Collection<String> keys, Function<HoldingSystem, List<String>> named, Map<String, T> register) {
        Set<String> entries = keys.stream()
                .flatMap(key -> system(key).stream())
                .flatMap(system -> named.apply(system).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return entries.stream().map(register::get).filter(Objects::nonNull).toList();
    }

    /**
     * Whether a person can take what the system holds elsewhere: they provided it, and it is processed on consent or a
     * contract. Source: GDPR Art. 20(1).
     */
    public boolean isPortable(String system) {
        return system(system)
                .filter(HoldingSystem::providedByPerson)
                .filter(each -> each.purposes().stream()
                        .map(purpose -> legalBases.get(
                                Objects.requireNonNull(purposes.get(purpose)).basis()))
                        .anyMatch(basis -> basis != null && basis.portable()))
                .isPresent();
    }

    /** Whether a field of this name is masked for someone under this regime, such as {@code GDPR} or {@code CCPA}. */
    public boolean isNeverDisclosed(String field, String regime) {
        boolean american = regime.equals("CCPA") || regime.startsWith("US_");
        String plain = plain(field);
        return neverDisclosed.values().stream()
                .filter(each -> american || each.laws() == NeverDisclosed.Scope.ANY)
                .anyMatch(each ->
                        each.fields().stream().anyMatch(name -> plain(name).equals(plain)));
    }

    private static String plain(String field) {
        return field.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
