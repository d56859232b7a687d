package dev.habeas.portal;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.jurisdictions.Right;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is right, field by field, as typed on a form; nothing is null, what is not given is empty. Prints masked. Source: GDPR
 * Art. 16 sentence 1.
 *
 * @param birthDate in the form {@code 1984-03-12}
 */
record Correction(String name, String email, String phone, String address, String birthDate) {

    private static final int LONGEST = 320;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** Of a form for a right that corrects nothing, it is empty whatever was sent. */
    Correction of(@Nullable Right right) {
        return right == Right.RECTIFICATION ? this : new Correction("", "", "", "", "");
    }

    boolean isEmpty() {
        return details().isEmpty();
    }

    /** The members of the request's details; empty if nothing was given. */
    Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(
                Map.of("name", name, "email", email, "phone", phone, "address", address, "birth-date", birthDate));
        details.values().removeIf(String::isEmpty);
        return details;
    }

    /**
     * The word of the fault by the field of the form, such as {@code newName}; empty if all can be passed on.
     *
     * @param today on which nobody can be born in the future
     */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new TreeMap<>();
        if (!isText(name)) {
            faults.put("newName", "text");
        }
        if (!email.isEmpty() && !isIdentifier(IdentifierType.EMAIL, email)) {
            faults.put("newEmail", "email");
        }
        if (!phone.isEmpty() && !isIdentifier(IdentifierType.PHONE, phone)) {
            faults.put("newPhone", "phone");
        }
        if (!isText(address)) {
            faults.put("newAddress", "text");
        }
        if (!birthDate.isEmpty() && !isBirthDate(today)) {
            faults.put("newBirthDate", "birth-date");
        }
        return faults;
    }

    private static boolean isText(String typed) {
        return typed.length() <= LONGEST && FormCheck.isClean(typed, false);
    }

    private static boolean isIdentifier(IdentifierType type, String typed) {
        try {
            new Identifier(type, typed);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isBirthDate(LocalDate today) {
        try {
            LocalDate born = LocalDate.parse(birthDate);
            return !born.isBefore(FIRST_DAY) && !born.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Correction[***]";
    }
}
