package dev.habeas.security;

import java.util.regex.Pattern;

/** The part of a path that names the operation: without the engine's name and a trailing slash. */
final class EnginePath {

    private static final Pattern NAMED_ENGINE = Pattern.compile("^/engine/[^/]+(?=/|$)");

    private EnginePath() {}

    static String of(String afterRoot) {
        String path = NAMED_ENGINE.matcher(afterRoot).replaceFirst("");
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }
}
