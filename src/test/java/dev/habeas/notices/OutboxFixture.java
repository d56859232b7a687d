package dev.habeas.notices;

import com.icegreen.greenmail.util.GreenMail;
import dev.habeas.HandClock;
import dev.habeas.cases.CaseId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a database of its own, without Spring's container; time and mail server are in the hands of the test. */
final class OutboxFixture implements AutoCloseable {

    static final MailAddress ANNA = new MailAddress("anna@example.org");
    static final CaseId CASE = CaseId.random();

    final HandClock clock = HandClock.at("2026-03-05T10:00:00Z");
    final TestCipher cipher = new TestCipher();
    final List<Object> events = new ArrayList<>();
    final JdbcClient jdbc;
    final OutboxRows rows;
    final TransactionTemplate transactions;
    final NoticeProperties properties = new NoticeProperties(
            "privacy@habeas.example",
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)),
            Duration.ofMinutes(15),
            Duration.ofSeconds(5),
            10);
    final Outbox outbox;

    private final EmbeddedPostgres postgres;

    OutboxFixture() {
        try {
            this.postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataSource dataSource = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/notices")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = new OutboxRows(jdbc);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.outbox = new Outbox(rows, cipher, properties, events::add, clock);
    }

    NoticeId enqueue() {
        return enqueue(ANNA);
    }

    NoticeId enqueue(MailAddress to) {
        NoticeId id = transactions.execute(status -> outbox.enqueue(new Notice(CASE, to, letter())));
        if (id == null) {
            throw new IllegalStateException();
        }
        return id;
    }

    static Letter letter() {
        return new Letter(
                new NoticeKind("erasure-acknowledgement"),
                Locale.GERMAN,
                "Wir haben Ihren Antrag erhalten – grüß Gott",
                "Guten Tag Zyx-CANARY,\n",
                "<p>Guten Tag Zyx-CANARY,</p>");
    }

    NoticeSender sender(MailTransport transport) {
        return new NoticeSender(rows, cipher, transport, transactions, events::add, properties, clock);
    }

    SmtpTransport smtp(GreenMail server) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(server.getSmtp().getServerSetup().getPort());
        return new SmtpTransport(mail, properties, clock);
    }

    String state(NoticeId id) {
        return jdbc.sql(
                        "select state || ' ' || attempts || coalesce(' ' || last_error_code, '') from notice where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
