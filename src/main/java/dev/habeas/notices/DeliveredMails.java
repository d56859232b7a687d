package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the built-in outbox delivered. Mail of a shredded case is not there any more. */
@Repository
@Conditional(MailServer.Missing.class)
class DeliveredMails {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final NoticeCipher cipher;

    DeliveredMails(JdbcClient jdbc, NoticeCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The latest {@value #MOST} mails, newest first. */
    List<DeliveredMail> latest() {
        return jdbc.sql("""
                        select id, case_id, kind, sent_at, sealed from notice
                        where state = 'sent' order by sent_at desc, created_at desc, id limit :most
                        """).param("most", MOST).query((row, n) -> open(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<DeliveredMail> find(UUID id) {
        return jdbc.sql("select id, case_id, kind, sent_at, sealed from notice where state = 'sent' and id = :id")
                .param("id", id)
                .query((row, n) -> open(row))
                .optional()
                .flatMap(mail -> mail);
    }

    private Optional<DeliveredMail> open(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        String kind = row.getString("kind");
        Instant sentAt = row.getObject("sent_at", OffsetDateTime.class).toInstant();
        return cipher.open(new CaseId(caseId), row.getBytes("sealed"))
                .map(SealedMail::parse)
                .map(mail -> new DeliveredMail(
                        id, caseId, mail.to(), mail.subject(), kind, sentAt, mail.text(), mail.html()));
    }
}
