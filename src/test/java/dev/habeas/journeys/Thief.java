package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who wants the data of another: whatever is answered or mailed to them is looked through for loot. */
final class Thief {

    /** Stands in the data of the systems and nowhere else. */
    static final String SECRET = "Zyx-SECRET-4711";

    final String mailbox = "mallory." + UUID.randomUUID() + "@example.net";

    private final MailRoom mail;
    private final List<String> packages = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<OpenCase> cases = new ArrayList<>();
    private int answers;

    Thief(MailRoom mail) {
        this.mail = mail;
    }

    /** A case that the thief has opened, or wants to get at. */
    OpenCase after(OpenCase subject) {
        cases.add(subject);
        return subject;
    }

    /** An answer to the thief. @param secrets what it must not tell, beside what the systems hold */
    <T> HttpResponse<T> gets(HttpResponse<T> answer, String... secrets) {
        answers++;
        String body = answer.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : String.valueOf(answer.body());
        Optional<String> file = answer.headers().firstValue("Content-Disposition");
        if (file.isPresent() || body.startsWith("PK")) {
            packages.add(answer.uri().getPath());
        }
        Stream.concat(Stream.of(SECRET), Stream.of(secrets))
                .filter(body::contains)
                .forEach(facts::add);
        return answer;
    }

    int stolen() {
        return packages.size() + facts.size();
    }

    /** What the story ends with: nothing was handed over, nothing told, and no system was asked to hand out anything. */
    void hasNothing(String story, Ledger ledger, int attempts) {
        cases.forEach(subject -> eventually(() -> assertThat(
                        ledger.count("select count(*) from notice where state in ('queued', 'sending') and case_id = '"
                                + subject.id() + "'"))
                .as("every letter has left")
                .isZero()));
        List<String> letters = mail.mailbox(mailbox).stream().map(Mails::text).toList();
        letters.stream()
                .filter(text -> Stream.of(SECRET, "We found no data", "hold data about you", "have erased")
                        .anyMatch(text::contains))
                .forEach(facts::add);
        letters.stream().filter(text -> text.contains("/privacy/package/")).forEach(packages::add);
        for (OpenCase subject : cases) {
            packages.addAll(subject.recipients().keySet());
            if (ledger.count("select count(*) from data_package where case_id = '" + subject.id() + "'") > 0) {
                packages.add(subject.reference());
            }
        }
        System.out.printf(
                "%s: %d attempts, %d packages, %d facts%n", story, attempts + answers, packages.size(), facts.size());
        assertThat(attempts + answers).isPositive();
        assertThat(packages).as("packages").isEmpty();
        assertThat(facts).as("facts").isEmpty();
    }
}
