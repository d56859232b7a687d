package dev.habeas.web;

import java.util.regex.Pattern;

/** Member names go back to the caller only when they look like names: an unknown member could hold anything. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private Names() {}

    static String safe(String field) {
        return NAME.matcher(field).matches() ? field : "(unprintable)";
    }
}
