package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.habeas.cases.CaseId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No mail server is configured: the module as a whole, from commit to the page that shows the mail. */
@SpringBootTest(
        classes = BuiltInOutboxIT.NoticesAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.locations=classpath:db/migration/notices",
            "spring.flyway.default-schema=public",
            "spring.flyway.schemas=public",
            "habeas.notices.poll-delay=PT10M",
            "spring.mail.host="
        })
class BuiltInOutboxIT {

    private static final String HTML = "<p style=\"color:red\">Hello \"you\" &amp; <b>all</b></p>";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from notice").update();
    }

    @Test
    void pageSaysThatThereIsNoMailYet() throws Exception {
        assertThat(get("/demo/outbox").body()).contains("No mail yet");
        assertThat(get("/demo/outbox/messages").body()).isEqualTo("[]");
    }

    @Test
    void mailIsThereRightAfterCommitWithoutWaitingForThePoll() {
        send(CaseId.random(), "anna@example.org");

        await().untilAsserted(() -> assertThat(get("/demo/outbox/messages").body())
                .contains(
                        "\"to\":\"anna@example.org\"",
                        "\"kind\":\"erasure-completed\"",
                        "\"sentAt\":\"20",
                        "\"text\":\"Hello"));
    }

    @Test
    void messagesAreFilteredByRecipient() {
        send(CaseId.random(), "anna@example.org");
        send(CaseId.random(), "ben@example.org");

        await().untilAsserted(() -> assertThat(
                        get("/demo/outbox/messages?to=BEN@example.org").body())
                .contains("ben@example.org")
                .doesNotContain("anna@example.org"));
    }

    @Test
    void letterIsShownInASandboxAndNothingElseMayLoad() {
        NoticeId id = send(CaseId.random(), "anna@example.org");

        await().untilAsserted(() -> {
            HttpResponse<String> page = get("/demo/outbox/" + id);
            assertThat(page.body())
                    .contains("sandbox=\"\"")
                    .contains("srcdoc=\"&lt;p style=&quot;color:red&quot;&gt;")
                    .doesNotContain("<b>all</b>");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        });
    }

    @Test
    void mailOfAShreddedCaseVanishes() {
        CaseId caseId = CaseId.random();
        NoticeId id = send(caseId, "anna@example.org");
        await().until(() -> get("/demo/outbox/" + id).statusCode() == 200);

        outbox.deleteOf(caseId);

        assertThat(get("/demo/outbox/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/demo/outbox").body()).contains("No mail yet");
    }

    private NoticeId send(CaseId caseId, String to) {
        Letter letter = new Letter(new NoticeKind("erasure-completed"), Locale.ENGLISH, "Done", "Hello", HTML);
        NoticeId id = transactions.execute(status -> outbox.enqueue(new Notice(caseId, new MailAddress(to), letter)));
        if (id == null) {
            throw new IllegalStateException();
        }
        return id;
    }

    private HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only what the module needs of the application; without a stereotype, so that no other test finds it by scanning. */
    @ComponentScan(
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = VaultNoticeCipher.class))
    @ConfigurationPropertiesScan
    @ImportAutoConfiguration({
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class
    })
    static class NoticesAlone {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        NoticeCipher cipher() {
            return new TestCipher();
        }
    }
}
