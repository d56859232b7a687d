package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a breach in words: what happened, its consequences, the measures. Every draft takes over what stands; what
 * stood before stays in the vault under a number, the report itself included. Source: GDPR Art. 33(5).
 */
@Component
class BreachTexts {

    static final String WHAT_HAPPENED = "description";
    static final String EFFECTS = "consequences";
    static final String MEASURES = "measures";

    private final Breaches breaches;
    private final Vault vault;
    private final Evidence evidence;
    private final Clock clock;

    BreachTexts(Breaches breaches, Vault vault, Evidence evidence, Clock clock) {
        this.breaches = breaches;
        this.vault = vault;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param texts by field of the vault; a field that is not among them stays as it is
     * @param author id of the staff user
     * @throws ProblemException if the breach is closed or its lessons are drawn
     * @throws dev.habeas.cases.UnknownCaseException if there is no such breach
     */
    @Transactional
    public void write(CaseId id, Map<String, PersonalText> texts, String author) {
        if (breaches.lock(id).progress().isOver()) {
            throw new ProblemException(Problem.CASE_CLOSED, "The breach is closed.");
        }
        Map<String, PersonalText> before = vault.read(id, Reader.system("breach-texts"));
        Map<String, PersonalText> kept = new TreeMap<>();
        texts.forEach((field, text) -> {
            PersonalText former = before.get(field);
            if (former == null) {
                kept.put(field, text);
            } else if (!former.equals(text)) {
                kept.put(field, text);
                kept.put(field + "." + nextNumber(field, before), former);
            }
        });
        if (!kept.isEmpty()) {
            vault.putAll(id, kept);
            breaches.describe(id, kept.containsKey(EFFECTS), kept.containsKey(MEASURES), clock.instant());
            evidence.append(id, "facts-added", author, Map.of("fields", String.join(";", kept.keySet())));
        }
    }

    private static long nextNumber(String field, Map<String, PersonalText> before) {
        return before.keySet().stream()
                        .filter(key -> key.matches(field + "\\.\\d+"))
                        .count()
                + 1;
    }
}
