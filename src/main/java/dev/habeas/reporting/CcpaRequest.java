package dev.habeas.reporting;

import java.util.List;
import java.util.Locale;

/** The kinds of requests that California counts, and the topics of ours that they comprise. Source: 11 CCR 7102(a)(1). */
enum CcpaRequest {
    DELETE("erasure", "child-deletion"),
    CORRECT("rectification"),
    KNOW("access", "portability"),
    OPT_OUT("opt-out"),
    LIMIT("limit-use");

    private final List<String> topics;

    CcpaRequest(String... topics) {
        this.topics = List.of(topics);
    }

    List<String> topics() {
        return topics;
    }

    /** The word of the report, such as {@code opt-out}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
