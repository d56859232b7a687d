package dev.habeas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.util.Arrays;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The catalogue of problems and its pages. */
class ProblemCatalogueTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new ProblemPages())
            .setViewResolvers((name, locale) ->
                    (model, request, response) -> response.getWriter().write(name))
            .build();

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAPageForPeopleAndForPrograms(Problem problem) throws Exception {
        http.perform(get(problem.type()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(view().name("problems/problem"));
        http.perform(get(problem.type()).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.title").value(problem.title()))
                .andExpect(jsonPath("$.remedy").value(Matchers.endsWith(".")));
    }

    @Test
    void slugsAreWordsAndUnique() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::slug))
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void anUnknownSlugIsNotFound() throws Exception {
        http.perform(get("/problems/made-up").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource
    void theBodyNamesTypeTitleAndStatus(Problem problem) throws Exception {
        var body = problem.detail("Why.");
        assertThat(body.getType()).hasToString("/problems/" + problem.slug());
        assertThat(body.getStatus()).isEqualTo(problem.status().value());
        assertThat(body.getInstance()).asString().startsWith("urn:uuid:");
    }

    @Test
    void theIndexListsThemAll() throws Exception {
        http.perform(get("/problems").accept(MediaType.APPLICATION_JSON))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(Problem.values().length));
    }
}
