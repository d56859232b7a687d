package dev.habeas.grounds;

import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code grounds/grounds.csv}, the one list of grounds; its order is the order in which people are offered them. */
public final class Grounds {

    private static final Map<String, Ground> ALL = read();

    private Grounds() {}

    public static Optional<Ground> ofCode(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** The codes that may limit a right, under whatever law. */
    public static Set<String> codesFor(Right right) {
        return ALL.values().stream()
                .filter(each -> each.rights().contains(right))
                .map(Ground::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a request for this right may be refused on this ground under this regime. */
    public static boolean limits(String code, Right right, String regime) {
        return ofCode(code)
                .filter(each -> each.rights().contains(right))
                .filter(each -> each.existsUnder(regime))
                .isPresent();
    }

    /**
     * Whether the hold itself keeps what it covers and has it erased on its release: then nobody refuses an erasure for it,
     * as a refusal would outlast the hold. Source: GDPR Art. 17(3)(e), 5(1)(e).
     */
    public static boolean isLeftToHolds(String code, Right right) {
        return code.equals("LEGAL-HOLD")
                && Set.of(Right.ERASURE, Right.CHILD_DELETION).contains(right);
    }

    /** The codes of those on which a request for this right may be refused under this regime, in their order. */
    public static List<String> limiting(Right right, String regime) {
        return ALL.keySet().stream().filter(code -> limits(code, right, regime)).toList();
    }

    /** The codes of those on which particular data may be kept although its erasure is asked for, in their order. */
    public static List<String> keepingItemsUnder(String regime) {
        return ALL.values().stream()
                .filter(each -> each.keepsItems() && each.rights().contains(Right.ERASURE))
                .filter(each -> each.existsUnder(regime))
                .map(Ground::code)
                .toList();
    }

    /** The ground for keeping what tax or accounting law demands. Source: GDPR Art. 17(3)(b); CCPA 1798.105(d)(8). */
    public static String legalObligationUnder(String regime) {
        return Ground.Law.under(regime) == Ground.Law.AMERICAN ? "CA-105-d-8" : "EU-17-3-b";
    }

    private static Map<String, Ground> read() {
        try {
            String file = new ClassPathResource("grounds/grounds.csv", Grounds.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
            Map<String, Ground> grounds = new LinkedHashMap<>();
            file.lines().skip(1).map(Grounds::ground).forEach(ground -> grounds.put(ground.code(), ground));
            return Collections.unmodifiableMap(grounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ground ground(String line) {
        String[] cells = line.split(",", -1);
        return new Ground(
                cells[0],
                Ground.Law.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Arrays.stream(cells[2].split(" "))
                        .map(word -> Right.ofWord(word).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                cells[3].equals("items"));
    }
}
