package dev.habeas.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mailbox the account service has on file, and which it had before. */
@Component
@Profile("demo")
@Transactional
class AccountMailboxes {

    private final EstateSystem accounts;
    private final EstateRecords records;
    private final RecordChanges changes;
    private final JdbcClient jdbc;

    AccountMailboxes(EstateCatalogue catalogue, EstateRecords records, RecordChanges changes, JdbcClient jdbc) {
        this.accounts = catalogue.require("accounts");
        this.records = records;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** @param changedAt when the mailbox took the place of the previous one; null if it never did */
    record OnFile(
            String email,
            @Nullable Instant changedAt,
            @Nullable String previous) {}

    /** @param allKnown whether every identifier that was asked for is of one of the accounts, now or in former times */
    record Found(List<OnFile> contactPoints, boolean allKnown) {}

    @Transactional(readOnly = true)
    public Found find(List<Identifier> identifiers) {
        Map<Identifier, Set<Long>> subjects =
                identifiers.stream().distinct().collect(Collectors.toMap(each -> each, this::subjectsOf));
        List<Long> all =
                subjects.values().stream().flatMap(Set::stream).distinct().toList();
        return new Found(
                all.isEmpty() ? List.of() : onFile(all),
                subjects.values().stream().noneMatch(Set::isEmpty));
    }

    /** What the owner of an account does, or whoever got into it. @return how many accounts have another mailbox now */
    public int change(Identifier from, Identifier to) {
        Holding holding = records.find(accounts, List.of(from), null);
        return holding.isEmpty() ? 0 : changes.rectify(holding, Map.of("email", to.value()));
    }

    private Set<Long> subjectsOf(Identifier identifier) {
        Set<Long> now =
                Set.copyOf(records.find(accounts, List.of(identifier), null).subjects());
        return !now.isEmpty() || identifier.type() != IdentifierType.EMAIL
                ? now
                : Set.copyOf(
                        jdbc.sql("select distinct subject_no from estate_accounts.former_mailbox where email = :email")
                                .param("email", identifier.value())
                                .query(Long.class)
                                .list());
    }

    private List<OnFile> onFile(List<Long> subjects) {
        return jdbc.sql("""
                select a.email, f.changed_at, f.email as previous
                from estate_accounts.account a
                left join lateral (
                    select changed_at, email from estate_accounts.former_mailbox
                    where subject_no = a.subject_no order by changed_at desc limit 1) f on true
                where a.subject_no in (:subjects)
                order by a.subject_no""")
                .param("subjects", subjects)
                .query((row, number) -> {
                    OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
                    return new OnFile(
                            row.getString("email"),
                            changedAt == null ? null : changedAt.toInstant(),
                            row.getString("previous"));
                })
                .list();
    }
}
