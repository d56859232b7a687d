package dev.habeas.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A synthetic person of the estate, as seeded.
 *
 * @param residence ISO 3166-1 or -2
 * @param systems keys of the systems that were given data about the person
 * @param tenants whose chats the person took part in; empty if none
 * @param note what makes the person worth a try; may be empty
 */
record DemoPerson(
        int number,
        String name,
        String email,
        String phone,
        String residence,
        LocalDate birthDate,
        List<String> systems,
        List<String> tenants,
        String note) {

    static DemoPerson parse(String line) {
        List<String> fields = List.of(line.split(";", 9));
        return new DemoPerson(
                Integer.parseInt(fields.get(0)),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                LocalDate.parse(fields.get(5)),
                words(fields.get(6)),
                words(fields.get(7)),
                fields.get(8));
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" ", -1));
    }
}
