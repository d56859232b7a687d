package dev.habeas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A REST controller gets what it cannot use, or fails. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Shop())
            .setControllerAdvice(new ProblemAdvice())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .failOnUnknownProperties(true)
                    .build()))
            .build();

    @Test
    void aWrongMemberIsNamedWithoutItsValue() throws Exception {
        order("{\"code\":\"CANARY!\",\"count\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/invalid-request"))
                .andExpect(jsonPath("$.errors[0].field").value("code"))
                .andExpect(jsonPath("$.errors[0].message").value("letters only"))
                .andExpect(content().string(not(containsString("CANARY"))));
    }

    @Test
    void anUnknownMemberIsNamedWithItsPlace() throws Exception {
        order("{\"code\":\"a\",\n \"surprise\":\"CANARY\"}")
                .andExpect(jsonPath("$.type").value("/problems/malformed-json"))
                .andExpect(jsonPath("$.detail").value(containsString("line 2")))
                .andExpect(jsonPath("$.errors[0].field").value("surprise"))
                .andExpect(content().string(not(containsString("CANARY"))));
    }

    @Test
    void aMemberThatIsNoNameIsNotRepeated() throws Exception {
        order("{\"ada@example.org\":1}").andExpect(content().string(not(containsString("ada@"))));
    }

    @Test
    void aWrongTypeIsNamedWithoutItsValue() throws Exception {
        order("{\"code\":\"a\",\"count\":\"CANARY\"}")
                .andExpect(jsonPath("$.errors[0].field").value("count"))
                .andExpect(content().string(not(containsString("CANARY"))));
    }

    @Test
    void brokenJsonIsToldThePlace() throws Exception {
        order("{\"code\": CANARY}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("line 1, column")))
                .andExpect(content().string(not(containsString("CANARY"))));
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        http.perform(post("/orders").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("/problems/unsupported-media-type"));
    }

    @Test
    void aProblemThatIsThrownIsAnswered() throws Exception {
        http.perform(get("/conflict"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("Taken."));
    }

    @Test
    void anUnexpectedErrorTellsNothingAndIsLoggedWithoutItsMessage(CapturedOutput output) throws Exception {
        http.perform(get("/broken"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.instance").value(containsString("urn:uuid:")))
                .andExpect(content().string(not(containsString("CANARY"))));
        assertThat(output.getAll())
                .contains("HABEAS-WEB-001", "IllegalArgumentException")
                .doesNotContain("CANARY");
    }

    private ResultActions order(String json) throws Exception {
        return http.perform(
                post("/orders").contentType(MediaType.APPLICATION_JSON).content(json));
    }

    @RestController
    static class Shop {

        @PostMapping("/orders")
        void order(@Valid @RequestBody Order order) {}

        @GetMapping("/conflict")
        void conflict() {
            throw new ProblemException(Problem.CONFLICT, "Taken.");
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalArgumentException("CANARY");
        }
    }

    record Order(
            @Pattern(regexp = "[a-z]+", message = "letters only")
            String code,

            int count) {}
}
