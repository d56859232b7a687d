package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same request, posted again and again, by callers who do not wait for each other. */
@Journey
class IdempotencyIT {

    private static final int KEYS = 200;
    private static final int POSTS = 4;

    private final String run = UUID.randomUUID().toString();

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    private record Post(String key, int status, String id) {}

    @Test
    void oneKeyIsOneCaseHoweverManyPostsComeAtOnce() throws InterruptedException, ExecutionException {
        people.program();
        long before = cases();
        long started = System.nanoTime();
        List<Post> posts = atOnce(IntStream.range(0, KEYS * POSTS)
                .<Callable<Post>>mapToObj(number -> () -> post("key-" + number / POSTS + "-" + run))
                .toList());
        long millis = (System.nanoTime() - started) / 1_000_000;

        Map<String, Long> idsPerKey =
                posts.stream().distinct().collect(Collectors.groupingBy(Post::key, Collectors.counting()));
        assertThat(posts).extracting(Post::status).containsOnly(201);
        assertThat(idsPerKey).hasSize(KEYS);
        assertThat(idsPerKey.values()).containsOnly(1L);
        long opened = cases() - before;
        long keys = ledger.count("select count(*) from intake_request where idempotency_key like ?", "%" + run);
        System.out.printf(
                "%d keys x %d posts in %d ms: %d cases, %d process instances, %d intake rows%n",
                KEYS, POSTS, millis, opened, instances(), keys);
        assertThat(opened).isEqualTo(KEYS);
        assertThat(instances()).isEqualTo(KEYS);
        assertThat(keys).isEqualTo(KEYS);
        assertThat(ledger.count("""
                select count(distinct case_id) from vault_entry v join intake_request r using (case_id)
                where r.idempotency_key like ?""", "%" + run)).isEqualTo(KEYS);
    }

    @Test
    void aKeyWithAnotherBodyIsRefusedAndChangesNothing() {
        String first = post("again-" + run).id();
        long before = cases();
        for (String body :
                List.of(body().replace("web", "post"), body().replace("Anna", "Hanna"), body().replace("@", "2@"))) {
            HttpResponse<String> other = OpenCase.post(people, "again-" + run, body);
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(Json.read(other).path("type").asText()).isEqualTo("/problems/idempotency-key-reused");
        }
        assertThat(cases()).isEqualTo(before);
        assertThat(post("again-" + run).id()).isEqualTo(first);
    }

    @Test
    void orderAndBlanksOfTheBodyDoNotMatter() {
        String first = post("blanks-" + run).id();
        String same = Json.write(Json.read(body()))
                .replace("{\"right\":\"erasure\",", "{")
                .replaceFirst("}$", ", \"right\" :\n\"erasure\"}");
        HttpResponse<String> again = OpenCase.post(people, "blanks-" + run, same);
        assertThat(Json.read(again).path("id").asText()).isEqualTo(first);
    }

    private Post post(String key) {
        HttpResponse<String> response = OpenCase.post(people, key, body());
        return new Post(
                key, response.statusCode(), Json.read(response).path("id").asText());
    }

    private static String body() {
        return """
                {"right": "erasure", "residence": "DE", "channel": "web",
                 "subject": {"name": "Anna", "identifiers": [{"type": "email", "value": "often@example.org"}]}}""";
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : callers.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            callers.shutdown();
        }
    }

    private long cases() {
        return ledger.count("select count(*) from privacy_case");
    }

    /** Root instances whose business key is the reference of a case of this run. */
    private long instances() {
        return ledger.count("""
                select count(*) from act_hi_procinst h join privacy_case c on c.reference = h.business_key_
                    join intake_request r on r.case_id = c.id
                where h.proc_def_key_ = 'erasure-request' and r.idempotency_key like ?""", "key-%" + run);
    }
}
