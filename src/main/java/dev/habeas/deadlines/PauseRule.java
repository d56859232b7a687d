package dev.habeas.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Which questions to the person stop the clock, and how the days are counted. */
public enum PauseRule {
    /**
     * No question stops the clock: California (11 CCR 7021(b)), the other states of the United States, PIPEDA, Quebec
     * and every period that is no answer.
     */
    NONE {
        @Override
        Suspension apply(LocalDate receivedOn, List<Waiting> waits) {
            return Suspension.none(receivedOn);
        }
    },
    /**
     * A tolerance, not statute (EDPB Guidelines 01/2022 para. 159): a question about identity or meaning, asked within
     * five days of receipt, adds the days from question to answer.
     */
    EU {
        @Override
        Suspension apply(LocalDate receivedOn, List<Waiting> waits) {
            List<Waiting> prompt = waits.stream()
                    .filter(wait -> wait.kind() != Pause.Kind.FEE)
                    .filter(wait -> !wait.askedOn().isAfter(receivedOn.plusDays(PROMPT_DAYS)))
                    .toList();
            return new Suspension(receivedOn, days(receivedOn, prompt, 0), anyOpen(prompt));
        }
    },
    /**
     * Article 12A: the period begins with the latest of receipt, proof of identity and payment of a fee; the days from
     * asking for clarification to the answer, both included, do not count.
     */
    UK {
        @Override
        Suspension apply(LocalDate receivedOn, List<Waiting> waits) {
            LocalDate relevantTime = waits.stream()
                    .filter(wait -> wait.kind() != Pause.Kind.CLARIFICATION)
                    .flatMap(wait -> wait.answered().stream())
                    .reduce(receivedOn, (a, b) -> a.isAfter(b) ? a : b);
            List<Waiting> unclear = waits.stream()
                    .filter(wait -> wait.kind() == Pause.Kind.CLARIFICATION)
                    .toList();
            return new Suspension(relevantTime, days(relevantTime, unclear, 1), anyOpen(waits));
        }
    },
    /** Swiss DPO Art. 19(3): once a fee is announced the period begins when ten days of reflection have passed. */
    FEE_REFLECTION {
        @Override
        Suspension apply(LocalDate receivedOn, List<Waiting> waits) {
            LocalDate begins = waits.stream()
                    .filter(wait -> wait.kind() == Pause.Kind.FEE)
                    .map(wait -> wait.askedOn().plusDays(REFLECTION_DAYS))
                    .reduce(receivedOn, (a, b) -> a.isAfter(b) ? a : b);
            return new Suspension(begins, 0, false);
        }
    };

    private static final int PROMPT_DAYS = 5;
    private static final int REFLECTION_DAYS = 10;

    abstract Suspension apply(LocalDate receivedOn, List<Waiting> waits);

    /** The rule of a word of the rule table, such as {@code fee-reflection}. */
    public static PauseRule ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The days of all answered questions; a day on which two questions were open counts once. */
    private static long days(LocalDate from, List<Waiting> waits, int includeLast) {
        return waits.stream()
                .flatMapToLong(wait -> wait.answered().stream()
                        .flatMapToLong(answeredOn -> LongStream.range(
                                Math.max(wait.askedOn().toEpochDay(), from.toEpochDay()),
                                answeredOn.toEpochDay() + includeLast)))
                .distinct()
                .count();
    }

    private static boolean anyOpen(List<Waiting> waits) {
        return waits.stream().anyMatch(wait -> wait.answered().isEmpty());
    }
}
