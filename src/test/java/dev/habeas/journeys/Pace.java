package dev.habeas.journeys;

import java.util.Map;

/** Whatever looks for work does so often, so that no test waits for it. */
final class Pace {

    private Pace() {}

    static void quicken(Map<String, Object> settings) {
        settings.put("habeas.engine.worker-poll", "100ms");
        settings.put("habeas.processors.delivery-poll", "200ms");
        settings.put("habeas.notices.poll-delay", "PT0.2S");
        settings.put("habeas.identity.delivery-poll", "200ms");
        settings.put("habeas.portal.mail-poll", "PT0.2S");
        settings.put("habeas.packages.removal-poll", "200ms");
        settings.put("camunda.bpm.job-execution.wait-time-in-millis", 100);
        settings.put("camunda.bpm.job-execution.max-wait", 200);
    }
}
