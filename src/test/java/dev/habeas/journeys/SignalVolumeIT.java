package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signals by the thousand over HTTP; {@code -Dhabeas.signals=100000} is the full size. None may be lost. The rates are
 * printed and not judged: how fast a machine is that does other things as well says nothing about the code.
 */
@Journey
class SignalVolumeIT {

    private static final int SIGNALS = Integer.getInteger("habeas.signals", 5_000);
    private static final int BROWSERS = SIGNALS / 5;
    private static final int PEOPLE = SIGNALS / 200;
    private static final int PROCESSES = 60;
    private static final int CALLERS = 16;
    private static final int RELAY = 250;

    private final String run = UUID.randomUUID().toString();

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everySignalIsCountedEveryBrowserHasOneRowAndEveryKnownPersonIsPropagatedOnce() throws Exception {
        warmUp();
        long rowsBefore = count("select count(*) from opt_out_signal");
        long signalsBefore = count("select coalesce(sum(signals), 0) from opt_out_signal");
        Set<UUID> casesBefore = casesOfSignals();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, SIGNALS).boxed().toList());
        Collections.shuffle(order, new Random(7025));

        List<Integer> single = order.subList(0, SIGNALS / 10);
        List<List<Integer>> relays = relays(order.subList(SIGNALS / 10, SIGNALS));
        double singlePerSecond = rate(single, this::signal);
        double relayedPerSecond = rate(relays, this::relay) * RELAY;
        Set<UUID> opened = casesOfSignals();
        opened.removeAll(casesBefore);
        double processesPerSecond = rate(IntStream.range(0, PROCESSES).boxed().toList(), this::startProcess);

        System.out.printf(
                "%d signals of %d browsers, %d known people: %.0f/s one by one, %.0f/s relayed; a process per signal: %.0f/s;"
                        + " ratios %.1f and %.1f%n",
                SIGNALS,
                BROWSERS,
                PEOPLE,
                singlePerSecond,
                relayedPerSecond,
                processesPerSecond,
                singlePerSecond / processesPerSecond,
                relayedPerSecond / processesPerSecond);
        assertThat(count("select count(*) from opt_out_signal") - rowsBefore).isEqualTo(BROWSERS);
        assertThat(count("select sum(signals) from opt_out_signal") - signalsBefore)
                .isEqualTo(SIGNALS);
        assertThat(opened).hasSize(PEOPLE);
        Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> propagated(opened) == PEOPLE);
    }

    private static List<List<Integer>> relays(List<Integer> order) {
        return IntStream.range(0, order.size() / RELAY)
                .mapToObj(place -> order.subList(place * RELAY, (place + 1) * RELAY))
                .toList();
    }

    /** A site with many visitors hands over what it gathered. */
    private void relay(List<Integer> numbers) {
        String body = numbers.stream()
                .map(number -> number % BROWSERS)
                .map(browser -> "{\"secGpc\": \"1\", \"browser\": \"%s\"%s}"
                        .formatted(
                                run + "-" + browser,
                                browser < PEOPLE ? ", \"account\": \"" + run + "-" + browser + "\"" : ""))
                .collect(Collectors.joining(",", "{\"signals\": [", "]}"));
        assertThat(people.program().post("/api/v1/signals", body).statusCode()).isEqualTo(200);
    }

    private void warmUp() throws Exception {
        List<Integer> some = IntStream.range(0, 20).boxed().toList();
        rate(some, number -> Browsers.signal(people.site(), run + "-warm", "", "1"));
        rate(some, this::startProcess);
    }

    /** Browser n is the only one of person n, if there is one; all other browsers are anonymous. */
    private void signal(int number) {
        int browser = number % BROWSERS;
        String token = browser < PEOPLE ? Browsers.token(run + "-" + browser) : "";
        assertThat(Browsers.signal(people.site(), run + "-" + browser, token, "1")
                        .statusCode())
                .isEqualTo(200);
    }

    /** What each signal would cost if it were a request. */
    private void startProcess(int number) {
        OpenCase.open(
                people,
                Json.write(Map.of(
                        "right", "opt-out",
                        "residence", "US-CA",
                        "channel", "gpc",
                        "subject",
                                Map.of(
                                        "identifiers",
                                        List.of(Map.of("type", "cookie-id", "value", run + "-" + number))))));
    }

    private static <T> double rate(List<T> numbers, Consumer<T> each) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long start = System.nanoTime();
            List<Future<?>> calls = new ArrayList<>();
            numbers.forEach(number -> calls.add(callers.submit(() -> each.accept(number))));
            for (Future<?> call : calls) {
                call.get();
            }
            return numbers.size() * 1e9 / (System.nanoTime() - start);
        } finally {
            callers.shutdown();
        }
    }

    private Set<UUID> casesOfSignals() {
        return new HashSet<>(jdbc.sql("select id from privacy_case where channel = 'gpc'")
                .query(UUID.class)
                .list());
    }

    /** Cases in which both recipients have confirmed, once each. */
    private long propagated(Set<UUID> opened) {
        return jdbc.sql("""
            select count(*) from privacy_case c where id in (:opened) and status = 'completed'
              and 2 = (select count(*) from instruction i where i.case_id = c.id)
              and 2 = (select count(*) from instruction i where i.case_id = c.id and i.state = 'done')\
            """).param("opened", opened).query(Long.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
