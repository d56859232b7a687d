package dev.habeas.security;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The body of a modifying call, read once and looked through before the engine sees it.
 *
 * @param variables names of those that it sets; empty if it sets none
 */
record EngineBody(byte[] bytes, Set<String> variables) {

    static final int MOST = 1_000_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern VARIABLES = Pattern.compile("(process|local)?variables(local)?", CASE_INSENSITIVE);

    /** @throws ProblemException if the body is too large, no JSON, or carries an expression or an annotation */
    static EngineBody read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            throw problem(Problem.BODY_TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw problem(Problem.BODY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            return new EngineBody(bytes, Set.of());
        }
        if (!isJson(request.getContentType())) {
            throw problem(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        return new EngineBody(bytes, variablesIn(bytes));
    }

    private static Set<String> variablesIn(byte[] bytes) throws IOException {
        Set<String> variables = new HashSet<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            int depth = 0;
            boolean inVariables = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME) {
                    check(parser.currentName());
                    if (depth == 1) {
                        inVariables = VARIABLES.matcher(parser.currentName()).matches();
                    } else if (depth == 2 && inVariables) {
                        variables.add(parser.currentName());
                    }
                }
            }
        } catch (JacksonException e) {
            throw problem(Problem.MALFORMED_JSON);
        }
        return variables;
    }

    private static void check(String name) {
        if (isExpression(name)) {
            throw problem(Problem.QUERY_EXPRESSION);
        }
        if (name.equals("annotation")) {
            throw problem(Problem.FREE_TEXT_BELONGS_TO_THE_CASE_PAGE);
        }
    }

    static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isJson(@Nullable String type) {
        try {
            MediaType media = MediaType.parseMediaType(type == null ? "" : type);
            return MediaType.APPLICATION_JSON.includes(media)
                    || media.getSubtype().endsWith("+json");
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ProblemException problem(Problem problem) {
        return new ProblemException(problem, problem.remedy());
    }
}
