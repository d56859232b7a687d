package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class RepeatedInstructionsIT {

    private static final String ANNA = "anna.beispiel@example.com";

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void areAnsweredTheSameWithoutBeingDoneTwice() {
        Map<String, Object> erase = estate.instruction("i1", "erase", "email", ANNA, Map.of());

        Estate.Reply first = estate.deliver("accounts", erase);
        Estate.Reply second = estate.deliver("accounts", erase);

        assertThat(first.body().at("/state").asText()).isEqualTo("done");
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void repeatARefusalWithItsFacts() {
        Map<String, Object> erase = estate.instruction("i1", "erase", "email", ANNA, Map.of());

        Estate.Reply first = estate.deliver("billing", erase);
        Estate.Reply second = estate.deliver("billing", erase);

        assertThat(first.body().at("/data/erased").asInt()).isEqualTo(3);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void areDoneOnceEvenWhenDeliveredAtTheSameTime() throws Exception {
        Map<String, Object> erase = estate.instruction("i1", "erase", "email", ANNA, Map.of());
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            Callable<String> delivery = () -> estate.deliver("accounts", erase).text();
            List<Future<String>> answers =
                    senders.invokeAll(Stream.generate(() -> delivery).limit(12).toList());

            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get()).contains("\"done\"");
            }
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void keepNoCopyOfAnExport() {
        Map<String, Object> export = estate.instruction("i1", "export", "email", ANNA, Map.of());
        Estate.Reply first = estate.deliver("accounts", export);
        assertThat(estate.deliver("accounts", export).text()).isEqualTo(first.text());
        estate.instruct("accounts", "erase", "email", ANNA);

        Estate.Reply afterErasure = estate.deliver("accounts", export);

        assertThat(afterErasure.body().at("/data/rows")).isEmpty();
    }
}
