package dev.habeas.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who come anew, to those systems where anybody can. Whoever is on the list of children, or objected to all
 * processing, is refused however long their data has been gone, and the refusal is logged.
 *
 * @source 16 CFR 312.10; GDPR Art. 21(1)
 */
@Component
@Profile("demo")
class Registrations {

    private static final Map<String, String> STATEMENTS = Map.of("accounts", """
            insert into estate_accounts.account (subject_no, account_id, username, password_hash, full_name, email, phone,
                date_of_birth, created_at)
            select no, 'ACC-' || no, 'user-' || no, '{none}', :name, :email, :phone, :birthDate, :now
            from nextval('estate_accounts.newcomer') no""", "mailing-list", """
            insert into estate_mailing_list.subscription (subject_no, email, full_name, list, subscribed_at, consent_text)
            select nextval('estate_mailing_list.newcomer'), :email, :name, 'news', :now,
                'I would like to receive news by e-mail (version 3).'""");

    private final EstateRecords records;
    private final Suppressions suppressions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Registrations(EstateRecords records, Suppressions suppressions, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.suppressions = suppressions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param phone may be absent, as may the date of birth; a mailing list keeps neither */
    record Newcomer(
            String name,
            Identifier email,
            @Nullable Identifier phone,
            @Nullable LocalDate birthDate) {

        private List<Identifier> identifiers() {
            List<Identifier> known = new ArrayList<>(List.of(email));
            if (phone != null) {
                known.add(phone);
            }
            return known;
        }
    }

    /**
     * Takes the person in. The refusal of a suppressed person is kept, so nothing is rolled back by it.
     *
     * @throws EstateProblem 403 if the person is suppressed, 409 if known, 405 if nobody registers with this system
     */
    @Transactional(noRollbackFor = EstateProblem.class)
    public void take(EstateSystem system, Newcomer newcomer) {
        String statement = STATEMENTS.get(system.key());
        if (statement == null) {
            throw EstateProblem.noRegistration();
        }
        Instant now = clock.instant();
        // A stop of one purpose, such as marketing, keeps nobody from becoming a customer.
        if (suppressions.contains(system, newcomer.identifiers(), Suppressions.WHOLE)) {
            jdbc.sql("insert into %s (blocked_at, cause) values (:now, 'registration')"
                            .formatted(system.qualified("blocked_use")))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            throw EstateProblem.registrationRefused();
        }
        if (!records.find(system, newcomer.identifiers(), null).isEmpty()) {
            throw EstateProblem.registered();
        }
        Identifier phone = newcomer.phone();
        jdbc.sql(statement)
                .param("name", newcomer.name())
                .param("email", newcomer.email().value())
                .param("phone", phone == null ? null : phone.value())
                .param("birthDate", newcomer.birthDate())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
