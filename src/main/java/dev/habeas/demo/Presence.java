package dev.habeas.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is where: each person against each system, read from the tables as they are now. */
@Component
@Profile("demo")
final class Presence {

    private final EstateCatalogue catalogue;
    private final DemoPeople people;
    private final JdbcClient jdbc;

    Presence(EstateCatalogue catalogue, DemoPeople people, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.people = people;
        this.jdbc = jdbc;
    }

    enum Mark {
        HELD,
        RESTRICTED,
        GONE,
        NEVER;

        /** The name of its style on the page. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One person, with a mark for each system by key. */
    record Line(DemoPerson person, Map<String, Mark> marks) {

        List<String> holding() {
            return person.systems().stream()
                    .filter(key -> marks.get(key) == Mark.HELD || marks.get(key) == Mark.RESTRICTED)
                    .toList();
        }
    }

    private record Found(String system, String email, boolean restricted) {}

    List<Line> now() {
        Map<String, Map<String, Mark>> found = found().stream()
                .collect(Collectors.groupingBy(
                        Found::email,
                        Collectors.toMap(Found::system, each -> each.restricted() ? Mark.RESTRICTED : Mark.HELD)));
        return people.everyone().stream()
                .map(person -> new Line(person, marks(person, found.getOrDefault(person.email(), Map.of()))))
                .toList();
    }

    private Map<String, Mark> marks(DemoPerson person, Map<String, Mark> found) {
        Map<String, Mark> marks = new HashMap<>(found);
        catalogue
                .systems()
                .forEach(system -> marks.putIfAbsent(
                        system.key(), person.systems().contains(system.key()) ? Mark.GONE : Mark.NEVER));
        return marks;
    }

    private List<Found> found() {
        String rows = catalogue.systems().stream()
                .flatMap(system -> system.tables().stream()
                        .filter(table -> table.identifiers().containsKey(IdentifierType.EMAIL))
                        .map(table -> "select '%s' as system, %s as email, restricted from %s"
                                .formatted(
                                        system.key(),
                                        table.identifiers().get(IdentifierType.EMAIL),
                                        system.qualified(table))))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select system, email, bool_or(restricted) as restricted from (" + rows
                        + ") known where email is not null group by system, email")
                .query(Found.class)
                .list();
    }
}
