package dev.habeas.demo;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the systems hold. Open to everyone: the people are synthetic. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class EstateController {

    private final EstateCatalogue catalogue;
    private final EstateRecords records;
    private final Uses uses;
    private final Behaviours behaviours;
    private final Presence presence;
    private final Backups backups;

    EstateController(
            EstateCatalogue catalogue,
            EstateRecords records,
            Uses uses,
            Behaviours behaviours,
            Presence presence,
            Backups backups) {
        this.catalogue = catalogue;
        this.records = records;
        this.uses = uses;
        this.behaviours = behaviours;
        this.presence = presence;
        this.backups = backups;
    }

    record SystemView(String system, String description, Behaviour.@Nullable Mode behaviour) {}

    /** @param restricted whether any of the rows is restricted */
    record SubjectView(String system, boolean restricted, List<Map<String, @Nullable Object>> rows) {

        SubjectView(EstateSystem system, List<Map<String, @Nullable Object>> rows) {
            this(system.key(), rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.get("restricted"))), rows);
        }
    }

    /** @param systems those that hold a record of the person now */
    record PersonView(
            String name, String email, String residence, String birthDate, List<String> systems, String note) {}

    @GetMapping("/demo/estate")
    List<SystemView> systems() {
        Map<String, Behaviour.Mode> modes = behaviours.modes();
        return catalogue.systems().stream()
                .map(system -> new SystemView(system.key(), system.description(), modes.get(system.key())))
                .toList();
    }

    @GetMapping("/demo/estate/people")
    List<PersonView> people() {
        return presence.now().stream()
                .map(line -> new PersonView(
                        line.person().name(),
                        line.person().email(),
                        line.person().residence(),
                        line.person().birthDate().toString(),
                        line.holding(),
                        line.person().note()))
                .toList();
    }

    /** What is stored. @param controller whose records only; every tenant's if absent */
    @GetMapping("/demo/estate/{system}/subjects/{email}")
    SubjectView stored(
            @PathVariable String system,
            @PathVariable String email,
            @RequestParam(required = false) @Nullable String controller) {
        EstateSystem target = catalogue.require(system);
        List<Map<String, @Nullable Object>> rows = records.read(find(target, email, controller));
        if (rows.isEmpty()) {
            throw EstateProblem.nothingHeld();
        }
        return new SubjectView(target, rows);
    }

    /** Reads the same records in order to use them. @param controller as for storage */
    @GetMapping("/demo/estate/{system}/subjects/{email}/use")
    SubjectView used(
            @PathVariable String system,
            @PathVariable String email,
            @RequestParam(required = false) @Nullable String controller) {
        EstateSystem target = catalogue.require(system);
        return new SubjectView(target, uses.read(find(target, email, controller)));
    }

    @GetMapping("/demo/estate/{system}/blocked-uses")
    List<Uses.BlockedUse> blockedUses(@PathVariable String system) {
        return uses.blocked(catalogue.require(system));
    }

    private Holding find(EstateSystem system, String email, @Nullable String controller) {
        backups.requireOpen(system);
        return records.find(system, List.of(new Identifier(IdentifierType.EMAIL, email)), controller);
    }
}
