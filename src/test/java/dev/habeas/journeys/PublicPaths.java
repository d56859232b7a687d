package dev.habeas.journeys;

import static java.util.stream.Collectors.toCollection;

import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What the application maps and lets somebody reach who has not logged in, such as {@code GET /privacy/open/{token}}. Files,
 * the health of the server and the log-in of staff are not mapped so; they know nobody whose data is kept.
 */
final class PublicPaths {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final List<Door> open;

    private record Door(String method, PathPattern path) {

        /** With something in the place of each variable. */
        String example() {
            return path.getPatternString().replaceAll("\\{[^/]+}", "en");
        }

        String name() {
            return method + " " + path.getPatternString();
        }
    }

    PublicPaths(RequestMappingHandlerMapping mapping, WebInvocationPrivilegeEvaluator guard) {
        open = mapping.getHandlerMethods().keySet().stream()
                .flatMap(PublicPaths::doors)
                .filter(door -> guard.isAllowed("", door.example(), door.method(), NOBODY))
                .sorted(Comparator.comparing(Door::path))
                .toList();
    }

    Set<String> all() {
        return open.stream().map(Door::name).collect(toCollection(TreeSet::new));
    }

    /** @throws java.util.NoSuchElementException if nothing public is mapped there */
    String of(HttpRequest request) {
        PathContainer path = PathContainer.parsePath(request.uri().getRawPath());
        return open.stream()
                .filter(door ->
                        door.method().equals(request.method()) && door.path().matches(path))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** A mapping without a method takes every one; people's browsers send these two. */
    private static Stream<Door> doors(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET", "POST")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPathPatternsCondition().getPatterns().stream()
                .flatMap(path -> methods.stream().map(method -> new Door(method, path)));
    }
}
