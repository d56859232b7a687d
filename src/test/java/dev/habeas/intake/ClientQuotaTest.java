package dev.habeas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.HandClock;
import dev.habeas.web.ProblemWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

/** A program hands in more than its share. */
class ClientQuotaTest {

    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final HandClock clock = HandClock.at("2026-03-05T10:00:00Z");
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Everything())
            .addInterceptors(interceptors())
            .build();

    @Test
    void theFloodOfOneClientIsToldToWaitAndTheOthersAreNot() throws Exception {
        flood("one");
        clock.advance(Duration.ofSeconds(20));
        MockHttpServletResponse refused = answer("one", post("/api/v1/requests"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("41");
        assertThat(refused.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(refused.getContentAsString()).contains("/problems/too-many-requests");
        assertThat(answer("other", post("/api/v1/requests")).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(40));
        assertThat(answer("one", post("/api/v1/requests")).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/requests/1/reopening", "/api/v1/instructions", "/api/opendsr/v2/requests"})
    void whateverOpensACaseIsCounted(String path) throws Exception {
        flood("one");
        assertThat(answer("one", post(path)).getStatus()).isEqualTo(429);
    }

    @Test
    void whatOpensNoneIsNot() throws Exception {
        flood("one");
        assertThat(answer("one", get("/api/v1/requests")).getStatus()).isEqualTo(200);
        assertThat(answer("one", post("/api/v1/requests/1/withdrawal")).getStatus())
                .isEqualTo(200);
    }

    private void flood(String client) throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(answer(client, post("/api/v1/requests")).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse answer(String client, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.principal(() -> client)).andReturn().getResponse();
    }

    private HandlerInterceptor[] interceptors() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ObjectMapper.class);
            context.register(ProblemWriter.class);
            context.refresh();
            Registered registered = new Registered();
            new ClientQuota(new IntakeSettings(MOST, WINDOW), context.getBean(ProblemWriter.class), clock)
                    .addInterceptors(registered);
            return registered.all().toArray(HandlerInterceptor[]::new);
        }
    }

    private static final class Registered extends InterceptorRegistry {

        List<HandlerInterceptor> all() {
            return getInterceptors().stream()
                    .map(HandlerInterceptor.class::cast)
                    .toList();
        }
    }

    @RestController
    static class Everything {

        @RequestMapping("/**")
        String answer() {
            return "done";
        }
    }
}
