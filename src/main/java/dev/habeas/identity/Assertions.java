package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What callers say about how they know the requester. Everybody may say anything; it counts only from a registered
 * relying party, or from Habeas itself. Runs in the caller's transaction.
 */
@Repository
public class Assertions {

    /** A fresh sign-in at a relying party. Source: 11 CCR 7061; GDPR Art. 12(6). */
    public static final String SIGNED_IN = "signed-in-session";

    /** The mailbox by which the request names the person was confirmed by a one-time link before the case was opened. */
    public static final String CONFIRMED_MAILBOX = "confirmed-mailbox";

    /** Who hands in what comes over our public pages, where no request is taken before its mailbox is proven. */
    public static final String PUBLIC_PAGES = "public-pages";

    private static final String OURSELVES = "habeas:";

    /** Before the name of an issuer of tokens; no API client is called so. */
    private static final String ISSUER = "issuer:";

    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final TokenIssuers issuers;
    private final Clock clock;

    Assertions(JdbcClient jdbc, IdentitySettings settings, TokenIssuers issuers, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Keeps what an API client said with its request; nothing if it said nothing. */
    public void keep(CaseId id, CaseFile file, String client) {
        if (file.assurance() != null) {
            keep(id, file.assurance().split(" ", 2)[0], client);
        }
    }

    /**
     * For our own public pages: the mailbox was confirmed before the case was opened. Counts where a link to the contact
     * point is asked for, and only if that mailbox is all by which the request names the person.
     */
    public void confirmedMailbox(CaseId id) {
        keep(id, CONFIRMED_MAILBOX, OURSELVES + "pages");
    }

    /** A registered issuer vouches by a token for a sign-in; takes the place of what was only said. */
    void vouched(CaseId id, String issuer) {
        jdbc.sql("delete from identity_assertion where case_id = :id")
                .param("id", id.value())
                .update();
        keep(id, SIGNED_IN, ISSUER + issuer);
    }

    boolean signedIn(CaseId id) {
        return jdbc.sql("select asserted_by from identity_assertion where case_id = :id and method = :method")
                .param("id", id.value())
                .param("method", SIGNED_IN)
                .query(String.class)
                .optional()
                .filter(this::counts)
                .isPresent();
    }

    boolean mailboxConfirmed(CaseId id) {
        return jdbc.sql("select asserted_by from identity_assertion where case_id = :id and method = :method")
                .param("id", id.value())
                .param("method", CONFIRMED_MAILBOX)
                .query(String.class)
                .optional()
                .filter(by -> by.startsWith(OURSELVES))
                .isPresent();
    }

    /** Whether the requester, whoever they ask for, has shown on our pages that they read the mailbox they gave. */
    boolean requesterReadsMailbox(CaseId id) {
        return jdbc.sql("""
                select exists (select from identity_assertion
                    where case_id = :id and method = :method and asserted_by = :by)""")
                .param("id", id.value())
                .param("method", CaseFile.MAILBOX_PROVEN)
                .param("by", PUBLIC_PAGES)
                .query(Boolean.class)
                .single();
    }

    private boolean counts(String by) {
        return by.startsWith(ISSUER) ? issuers.knows(by.substring(ISSUER.length())) : settings.trusts(by);
    }

    private void keep(CaseId id, String method, String by) {
        jdbc.sql("""
                insert into identity_assertion (case_id, method, asserted_by, asserted_at)
                values (:id, :method, :by, :now) on conflict do nothing""")
                .param("id", id.value())
                .param("method", method)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
