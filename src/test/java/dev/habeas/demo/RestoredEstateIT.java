package dev.habeas.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred people are erased after a backup was taken, and the backup comes back. */
@EstateTest
class RestoredEstateIT {

    private static final String ANNA = "anna.beispiel@example.com";
    private static final String PETRA = "petra.anders@example.org";
    private static final String ZOE = "zoe.mockingham@example.net";
    private static final int PEOPLE = 100;

    @Autowired
    private Estate estate;

    @Autowired
    private EstateSecrets secrets;

    @Autowired
    private WireMockServer platform;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> people = IntStream.range(0, PEOPLE)
            .mapToObj(n -> "restored." + n + "@example.com")
            .toList();

    @BeforeEach
    void aHundredMorePeople() {
        estate.reset();
        platform.resetAll();
        platform.stubFor(post(urlPathMatching("/api/v1/.*")).willReturn(okJson("{}")));
        jdbc.sql("""
                insert into estate_accounts.account (subject_no, account_id, username, password_hash, full_name, email, created_at)
                select 9000 + n, 'R-' || n, 'restored' || n, 'x', 'Restored ' || n, 'restored.' || n || '@example.com', now()
                from generate_series(0, 99) as n""").update();
        jdbc.sql("insert into estate_accounts.sign_in (subject_no, signed_in_at, ip, successful)"
                        + " select 9000 + n, now(), '192.0.2.1', true from generate_series(0, 99) as n")
                .update();
    }

    @AfterEach
    void open() {
        jdbc.sql("delete from estate_backup.backup").update();
        jdbc.sql("delete from estate_backup.closed").update();
        platform.resetAll();
    }

    @Test
    void erasesAllAgainBeforeItAnswersAnybody() {
        assertThat(estate.operate("/demo/estate/backups").status()).isEqualTo(200);
        platform.verify(1, postRequestedFor(urlPathEqualTo("/api/v1/backups")));
        people.forEach(each -> assertThat(
                        estate.instruct("accounts", "erase", "email", each).text())
                .contains("done"));
        assertThat(rows()).isZero();
        platform.stubFor(post(urlPathEqualTo("/api/v1/restorations"))
                .willReturn(aResponse().withStatus(503)));

        Estate.Reply restored = estate.operate("/demo/estate/backups/restore");

        assertThat(restored.body().at("/closed")).hasSize(7);
        assertThat(rows()).isEqualTo(2 * PEOPLE);
        assertThat(people)
                .allSatisfy(each ->
                        assertThat(estate.stored("accounts", each).status()).isEqualTo(503));
        assertThat(estate.used("accounts", people.get(0)).status()).isEqualTo(503);
        assertThat(estate.instruct("accounts", "export", "email", people.get(0)).status())
                .isEqualTo(503);
        tombstones();

        Estate.Reply replayed = estate.operate("/demo/estate/backups/replay");

        assertThat(replayed.body().at("/closed")).isEmpty();
        int again = replayed.body().at("/erasedAgain/accounts").asInt();
        System.out.printf(
                "Restored %s rows; %d people erased again (%d records) before the estate answered, %d left%n",
                restored.body().at("/rows"), PEOPLE, again, rows());
        assertThat(again).isEqualTo(2 * PEOPLE);
        assertThat(rows()).isZero();
        assertThat(people)
                .allSatisfy(each ->
                        assertThat(estate.stored("accounts", each).status()).isEqualTo(404));
        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(200);
        platform.verify(7, postRequestedFor(urlPathEqualTo("/api/v1/restorations/trial/completion")));
    }

    @Test
    void doesAgainNoMoreThanTheTombstonesSay() {
        assertThat(estate.operate("/demo/estate/backups").status()).isEqualTo(200);
        platform.stubFor(post(urlPathEqualTo("/api/v1/restorations"))
                .willReturn(aResponse().withStatus(503)));
        estate.operate("/demo/estate/backups/restore");
        long globex = chats("participant", "globex");
        long acme = chats("participant", "acme");
        long petra = chats("message", "habeas-demo", PETRA);
        long files = chats("shared_file", "acme", PETRA);
        assertThat(List.of(globex, petra, files, chats("message", "acme", PETRA)))
                .allMatch(count -> count > 0);
        assertThat(globex).isGreaterThan(1);
        platform.stubFor(post(urlPathEqualTo("/api/v1/restorations"))
                .willReturn(okJson("""
                {"id": "trial", "spare": ["%s"], "tombstones": [
                  {"hash": "%s", "action": "erase", "ground": null, "others": null, "tenant": "acme", "elements": []},
                  {"hash": "%s", "action": "erase", "ground": null, "others": null, "tenant": "acme", "elements": ["messages"]},
                  {"hash": "%s", "action": "restrict", "ground": "LEGAL-HOLD", "others": null, "tenant": null, "elements": []},
                  {"hash": null, "action": "erase", "ground": null, "others": null, "tenant": "globex", "elements": []}]}""".formatted(chatHash(ZOE), chatHash(ZOE), chatHash(PETRA), chatHash(PETRA)))));

        assertThat(estate.operate("/demo/estate/backups/replay").body().at("/closed"))
                .isEmpty();

        assertThat(chats("participant", "acme"))
                .as("one person, of one customer")
                .isEqualTo(acme - 1);
        assertThat(chats("participant", "acme", ZOE)).isZero();
        assertThat(chats("message", "acme", PETRA))
                .as("the kind that was meant")
                .isZero();
        assertThat(chats("shared_file", "acme", PETRA)).isEqualTo(files);
        assertThat(chats("message", "habeas-demo", PETRA)).as("restricted only").isEqualTo(petra);
        assertThat(jdbc.sql("select distinct tenant || restriction_ground from estate_chat_transcripts.message"
                                + " where restricted")
                        .query(String.class)
                        .list())
                .containsExactly("habeas-demoLEGAL-HOLD");
        assertThat(chats("participant", "globex")).as("but under a hold").isEqualTo(1);
        assertThat(chats("participant", "globex", ZOE)).isEqualTo(1);
    }

    private long chats(String table, String tenant) {
        return jdbc.sql("select count(*) from estate_chat_transcripts." + table + " where tenant = :tenant")
                .param("tenant", tenant)
                .query(Long.class)
                .single();
    }

    private long chats(String table, String tenant, String email) {
        return jdbc.sql(
                        "select count(*) from estate_chat_transcripts." + table + " where tenant = :tenant"
                                + " and subject_no in (select subject_no from estate_chat_transcripts.participant where email = :email)")
                .param("tenant", tenant)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private String chatHash(String email) {
        return hash("chat-transcripts", "email|" + email);
    }

    @Test
    void hasNothingToPutBackWithoutABackup() {
        assertThat(estate.operate("/demo/estate/backups/restore").status()).isEqualTo(404);
    }

    /** The platform answers for the one system; the others have nothing to erase again. */
    private void tombstones() {
        String lines = people.stream()
                .map(each -> "{\"hash\": \"%s\", \"key\": \"trial\", \"action\": \"erase\", \"ground\": null}"
                        .formatted(hash("accounts", "email|" + each)))
                .collect(Collectors.joining(", "));
        platform.stubFor(post(urlPathEqualTo("/api/v1/restorations"))
                .willReturn(okJson("{\"id\": \"trial\", \"tombstones\": [" + lines + "]}")));
    }

    private String hash(String system, String text) {
        byte[] secret = secrets.secrets().get(system).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac(mac(secret, "habeas-tombstone/1"), text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from estate_accounts.account where subject_no between 9000 and 9099)"
                        + " + (select count(*) from estate_accounts.sign_in where subject_no between 9000 and 9099)")
                .query(Long.class)
                .single();
    }
}
