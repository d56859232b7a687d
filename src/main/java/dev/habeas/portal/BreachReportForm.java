package dev.habeas.portal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who saw data in the wrong place sends; null is taken as empty.
 *
 * @param key tells a form that is sent twice from two reports
 * @param what what they saw
 * @param seenOn when, as a day; empty if they do not know
 * @param contact how to reach them; empty if they do not want to be
 */
record BreachReportForm(
        @Nullable String key,
        @Nullable String what,
        @Nullable String seenOn,
        @Nullable String residence,
        @Nullable String contact,
        @Nullable String trap) {

    @Override
    public String key() {
        return text(key);
    }

    @Override
    public String what() {
        return text(what).replace("\r\n", "\n");
    }

    @Override
    public String seenOn() {
        return text(seenOn);
    }

    @Override
    public String residence() {
        return text(residence);
    }

    @Override
    public String contact() {
        return text(contact);
    }

    @Override
    public String trap() {
        return text(trap);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    @Override
    public String toString() {
        return "BreachReportForm[***]";
    }
}
