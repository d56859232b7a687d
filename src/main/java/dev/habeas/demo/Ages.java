package dev.habeas.demo;

import java.util.List;
import java.util.Map;

/**
 * By what the rows of a system age. Names come from here only, never from a request, and may be put into SQL.
 *
 * @param dated tables and the column with the date of a row; a row without a date does not age
 * @param undated tables whose rows go with the last dated row of their subject
 * @param anonymous what makes a dated row anonymous, by table; a system without any cannot do that
 */
record Ages(Map<String, String> dated, List<String> undated, Map<String, String> anonymous) {

    private static final Map<String, Ages> OF_SYSTEMS = Map.of(
            "accounts",
            new Ages(Map.of("account", "closed_at"), List.of("sign_in"), Map.of()),
            "billing",
            new Ages(Map.of("invoice", "retain_until"), List.of(), Map.of()),
            "chat-transcripts",
            new Ages(
                    Map.of(
                            "chat_session", "ended_at",
                            "message", "sent_at",
                            "shared_file", "sent_at",
                            "shared_video", "sent_at"),
                    List.of("participant"),
                    Map.of()),
            "web-analytics",
            new Ages(
                    Map.of("page_view", "viewed_at"),
                    List.of("browser", "visitor"),
                    Map.of("page_view", "subject_no = 0, cookie_id = '', ip = ''")),
            "device-logs",
            new Ages(Map.of("crash", "crashed_at"), List.of("device"), Map.of()),
            "partner-feed",
            new Ages(Map.of("contact", "received_at"), List.of("ip_location", "campaign_performance"), Map.of()));

    /** For a system whose rows do not age: nothing. */
    static Ages of(EstateSystem system) {
        return OF_SYSTEMS.getOrDefault(system.key(), new Ages(Map.of(), List.of(), Map.of()));
    }
}
