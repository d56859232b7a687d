package dev.habeas.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whether everything that a register names is in the register it is of. */
final class RegisterLinks {

    private final List<String> broken = new ArrayList<>();

    private RegisterLinks() {}

    /** One sentence for each name that leads nowhere; empty if all is well. */
    static List<String> broken(Registers registers) {
        RegisterLinks links = new RegisterLinks();
        registers
                .purposes()
                .forEach((key, purpose) ->
                        links.check("purposes", key, List.of(purpose.basis()), "legal-bases", registers.legalBases()));
        registers.recipients().forEach((key, recipient) -> {
            links.check("recipients", key, recipient.receives(), "categories", registers.categories());
            if (recipient.transfer() != null) {
                links.check("recipients", key, List.of(recipient.transfer()), "transfers", registers.transfers());
            }
        });
        registers.systems().forEach((key, system) -> {
            links.check("systems", key, system.purposes(), "purposes", registers.purposes());
            links.check("systems", key, system.categories(), "categories", registers.categories());
            links.check("systems", key, system.sources(), "sources", registers.sources());
            links.check("systems", key, List.of(system.retention()), "retention", registers.retention());
            links.check("systems", key, system.recipients(), "recipients", registers.recipients());
            links.check("systems", key, system.decisions(), "decision-points", registers.decisionPoints());
        });
        registers.trackers().forEach((key, tracker) -> {
            links.check("trackers", key, List.of(tracker.purpose()), "purposes", registers.purposes());
            links.check("trackers", key, List.of(tracker.system()), "systems", registers.systems());
            if (tracker.recipient() != null) {
                links.check("trackers", key, List.of(tracker.recipient()), "recipients", registers.recipients());
            }
        });
        return links.broken;
    }

    private void check(String file, String entry, Collection<String> names, String other, Map<String, ?> known) {
        names.stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> broken.add(
                        file + ".yaml: '" + entry + "' names '" + name + "', which " + other + ".yaml does not have"));
    }
}
