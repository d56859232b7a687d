package dev.habeas.objection;

import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.LegalBasis;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Releases;
import dev.habeas.processors.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an objection other than to marketing reaches at one recipient: a use that rests on legitimate interests or on a public
 * task, and none that the person consented to, or that a contract or a law demands. Source: GDPR Art. 21(1), 6(1)(e) and (f).
 */
final class ObjectionPolicy {

    /** The word for a stop of every purpose. */
    static final String ALL = "all";

    private static final Set<LegalBasis> OPEN_TO_OBJECTION =
            EnumSet.of(LegalBasis.PUBLIC_TASK, LegalBasis.LEGITIMATE_INTERESTS);

    private ObjectionPolicy() {}

    /** Whether the recipient is told at all. Where no basis is recorded, nothing shows that the objection cannot reach it. */
    static boolean reaches(Processor recipient) {
        return recipient.purposes().isEmpty() || !objected(recipient).isEmpty();
    }

    /** What stops there: {@value #ALL}, or the purposes that are reached, in alphabetical order, if it has others, too. */
    static String purpose(Processor recipient) {
        Set<String> objected = objected(recipient);
        return objected.size() == recipient.purposes().size() ? ALL : String.join(",", objected);
    }

    /** Whether nothing else allows the recipient to keep the data, so that it is erased after the stop. Source: GDPR Art. 17(1)(c). */
    static boolean erases(Processor recipient) {
        return recipient.actions().contains(Action.ERASE)
                && !recipient.purposes().isEmpty()
                && others(recipient).isEmpty();
    }

    /** The legal bases that an objection does not reach, in the order of the law. */
    static Set<LegalBasis> others(Processor recipient) {
        Set<LegalBasis> bases = new TreeSet<>(recipient.purposes().values());
        bases.removeAll(OPEN_TO_OBJECTION);
        return bases;
    }

    /**
     * The recipients of an upheld objection where the use has stopped, so that no restriction is needed any more: neither
     * because they cannot stop one purpose, nor until they have erased; and those it does not reach after all.
     */
    static Set<String> stopped(List<Instruction> ledger) {
        Set<String> restricted = Releases.restricted(ledger);
        Set<String> doingMore = ledger.stream()
                .filter(each -> each.step() == Step.FULFIL && each.action() != Action.STOP_PROCESSING)
                .map(Instruction::processor)
                .collect(Collectors.toSet());
        Set<String> stopping = ledger.stream()
                .filter(each -> each.step() == Step.FULFIL && each.action() == Action.STOP_PROCESSING)
                .filter(each -> !each.state().isFinal())
                .map(Instruction::processor)
                .collect(Collectors.toSet());
        return restricted.stream()
                .filter(each -> !doingMore.contains(each) && !stopping.contains(each))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> objected(Processor recipient) {
        return recipient.purposes().entrySet().stream()
                .filter(use -> OPEN_TO_OBJECTION.contains(use.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
