package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Asks the account service over HTTP. What people are found by is sent in the body, never in an address. Where it knows
 * nobody, the mailbox of the request is as good as it is without such a service.
 */
final class AccountService implements ContactPointOnFile {

    private final ContactPointOnFile otherwise;
    private final RestClient client;
    private final URI url;

    AccountService(AccountServiceSettings settings, URI url, ContactPointOnFile otherwise) {
        this.otherwise = otherwise;
        this.url = url;
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeLimit())
                .build());
        http.setReadTimeout(settings.timeLimit());
        this.client = RestClient.builder()
                .requestFactory(http)
                .defaultHeaders(headers -> {
                    if (settings.token() != null) {
                        headers.setBearerAuth(settings.token());
                    }
                })
                .build();
    }

    /** @param allKnown whether every identifier that was asked for belongs to one of these contact points */
    private record Answer(@Nullable List<Known> contactPoints, boolean allKnown) {}

    private record Known(
            String email,
            @Nullable Instant changedAt,
            @Nullable String previous) {

        Instant changed() {
            return Objects.requireNonNullElse(changedAt, Instant.MIN);
        }
    }

    /** Of several the one that was changed last; it covers nothing then. */
    @Override
    public Optional<ContactPoint> of(PrivacyCase subject, CaseFile file) {
        Answer answer = ask(file);
        List<Known> known = Objects.requireNonNull(answer.contactPoints(), "no contact points in the answer");
        if (known.isEmpty()) {
            return otherwise.of(subject, file);
        }
        boolean covers = known.size() == 1 && answer.allKnown();
        return known.stream()
                .max(Comparator.comparing(Known::changed))
                .map(last -> new ContactPoint(
                        PersonalText.of(last.email()),
                        covers,
                        last.changedAt(),
                        last.previous() == null ? null : PersonalText.of(last.previous())));
    }

    private Answer ask(CaseFile file) {
        List<Map<String, String>> identifiers = file.identifiers().stream()
                .map(each -> Map.of("type", each.type().word(), "value", each.normalised()))
                .toList();
        return Objects.requireNonNull(
                client.post()
                        .uri(url)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .body(Map.of("identifiers", identifiers))
                        .retrieve()
                        .body(Answer.class),
                "no answer");
    }
}
