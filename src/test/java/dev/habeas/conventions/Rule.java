package dev.habeas.conventions;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One convention for process models. The check answers with one sentence for each breach; it sees the model and all
 * models that are deployed with it.
 */
record Rule(String name, BiFunction<Model, Collection<Model>, Stream<String>> check) {

    static Rule of(String name, Function<Model, Stream<String>> check) {
        return new Rule(name, (model, known) -> check.apply(model));
    }

    static List<Rule> all() {
        return Stream.of(NamingRules.ALL, RuntimeRules.ALL, ContractRules.ALL, DiagramRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    List<String> findings(Model model, Collection<Model> known) {
        return check.apply(model, known).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
