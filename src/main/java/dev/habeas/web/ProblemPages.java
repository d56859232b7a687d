package dev.habeas.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The pages that the {@code type} of a problem leads to, for people and for programs. */
@Hidden
@Controller
class ProblemPages {

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String slug, Model model) {
        model.addAttribute("problem", find(slug));
        return "problems/problem";
    }

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    String index(Model model) {
        model.addAttribute("problems", Problem.values());
        return "problems/index";
    }

    @ResponseBody
    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> json(@PathVariable String slug) {
        return describe(find(slug));
    }

    @ResponseBody
    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> all() {
        return List.of(Problem.values()).stream().map(ProblemPages::describe).toList();
    }

    private static Problem find(String slug) {
        return Problem.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(Problem.NOT_FOUND.status()));
    }

    private static Map<String, Object> describe(Problem problem) {
        return Map.of(
                "type", problem.type(),
                "title", problem.title(),
                "status", problem.status().value(),
                "remedy", problem.remedy());
    }
}
