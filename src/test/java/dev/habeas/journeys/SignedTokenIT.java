package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A relying party vouches by a signed token, and others try to. */
@Journey
class SignedTokenIT {

    private static final TokenSigner RSA = TokenSigner.rsa();
    private static final TokenSigner EC = TokenSigner.ec();
    private static final TokenSigner STRANGER = TokenSigner.rsa();
    private static final String ISSUER = "https://login.example.org";

    private final String email = "token." + UUID.randomUUID() + "@example.org";
    private final String account = "acct-" + UUID.randomUUID();

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    /** For {@link Surroundings}. */
    static void register(Path folder, Map<String, Object> settings) {
        try {
            Path keys = Files.writeString(
                    folder.resolve("login.jwks.json"), "{\"keys\": [" + RSA.jwk() + ", " + EC.jwk() + "]}");
            String entry = "habeas.identity.token-issuers.login.";
            settings.put(entry + "issuer", ISSUER);
            settings.put(entry + "audience", "https://privacy.example.org");
            settings.put(entry + "key-set-file", keys.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aGoodTokenSettlesWhoAsksWhileAPersonLooks() {
        OpenCase subject = waiting();

        assertThat(handIn(subject, RSA.sign(claims(subject))).statusCode()).isEqualTo(204);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
        assertThat(subject.evidence())
                .contains("sign-in-vouched", "\"issuer\":\"login\"", "ACC-CA-01", "identity-settled")
                .doesNotContain(account, email);
    }

    @Test
    void oneOfAnEllipticCurveDoesAsWell() {
        OpenCase subject = waiting();

        assertThat(handIn(subject, EC.sign(claims(subject))).statusCode()).isEqualTo(204);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
    }

    /** It comes before anybody has decided what is asked for: at once after the request. */
    @Test
    void oneThatComesAtOnceIsNotLost() {
        OpenCase subject = open();

        assertThat(handIn(subject, RSA.sign(claims(subject))).statusCode()).isEqualTo(204);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Decide erasure"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                refused("signature", "wrong key", STRANGER::sign),
                refused("signature", "no algorithm", RSA::unsigned),
                refused("signature", "public key as shared secret", RSA::confused),
                refused("signature", "changed after signing", claims -> tampered(RSA.sign(claims))),
                refused("malformed", "no token", claims -> "nonsense"),
                refused("malformed", "no JSON", claims -> "e30.bm9uc2Vuc2U.c2ln"),
                with("issuer", "unregistered issuer", claims -> claims.put("iss", "https://evil.example.org")),
                with("claims", "wrong audience", claims -> claims.put("aud", "https://shop.example.org")),
                with("claims", "no audience", claims -> claims.remove("aud")),
                with("claims", "expired", claims -> claims.put("exp", at(claims, "iat", -60))),
                with("claims", "no expiry", claims -> claims.remove("exp")),
                with("claims", "from the future", claims -> claims.put("iat", at(claims, "iat", 120))),
                with("claims", "not yet valid", claims -> claims.put("nbf", at(claims, "iat", 120))),
                with("claims", "no time of issue", claims -> claims.remove("iat")),
                with("claims", "no id", claims -> claims.remove("jti")),
                with("claims", "no subject", claims -> claims.remove("sub")),
                with("claims", "no case", claims -> claims.remove("case")),
                with("age", "too old", claims -> claims.put("iat", at(claims, "iat", -601))),
                with("case", "other case", claims -> claims.put("case", "HB-0000-0000")),
                with("person", "other account", claims -> claims.put("sub", "acct-of-mallory")),
                with("person", "mailbox not verified", claims -> claims.put("email_verified", false)),
                with("person", "other mailbox", claims -> claims.put("email", "mallory@example.net")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad")
    void aBadTokenIsRefusedAndTellsNothing(String reason, String what, Forgery forgery) {
        OpenCase subject = waiting();

        HttpResponse<String> answer = handIn(subject, forgery.of(claims(subject)));

        refusedAlike(answer, subject);
        assertThat(subject.tasks("analyst")).as(what).containsExactly("Verify identity");
        assertThat(subject.recipients()).isEmpty();
        assertThat(subject.evidence())
                .contains("sign-in-refused", "\"reason\":\"" + reason + "\"")
                .doesNotContain("sign-in-vouched", "identity-settled", account, email, "mallory");
        assertThat(ledger.count("select count(*) from assertion_token where case_id = '" + subject.id() + "'"))
                .isZero();
    }

    @Test
    void aTokenIsGoodOnceAndForNoOtherCase() {
        OpenCase first = waiting();
        OpenCase second = waiting();
        Map<String, Object> claims = claims(first);
        assertThat(handIn(first, RSA.sign(claims)).statusCode()).isEqualTo(204);
        eventually(() -> assertThat(first.tasks("analyst")).containsExactly("Decide erasure"));

        refusedAlike(handIn(first, RSA.sign(claims)), first);
        refusedAlike(handIn(second, RSA.sign(claims)), second);
        claims.put("case", second.reference());
        refusedAlike(handIn(second, RSA.sign(claims)), second);

        assertThat(first.evidence()).contains("\"reason\":\"replay\"");
        assertThat(second.evidence()).contains("\"reason\":\"case\"", "\"reason\":\"replay\"");
        assertThat(second.tasks("analyst")).containsExactly("Verify identity");
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchACase() {
        OpenCase subject = waiting();
        OpenCase nothing = new OpenCase(people, UUID.randomUUID().toString(), "HB-0000-0000");
        refusedAlike(handIn(nothing, RSA.sign(claims(nothing))), nothing);
        refusedAlike(handIn(nothing, RSA.sign(claims(subject))), subject);
        assertThat(Caller.nobody(people.site())
                        .post("/api/v1/requests/" + subject.id() + "/assertion", "{\"token\": \"x\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    /** A token counts as any sign-in: not shortly after the mailbox of the account was changed. */
    @Test
    void afterAChangedMailboxItGoesToAPersonAllTheSame() {
        recipients.onFile(email, okJson("""
                {"contactPoints": [{"email": "%s", "changedAt": "%s", "previous": "before.%s"}], "allKnown": true}""".formatted(email, clock.instant().minus(Duration.ofDays(1)), email)));
        OpenCase subject = waiting();

        assertThat(handIn(subject, RSA.sign(claims(subject))).statusCode()).isEqualTo(204);

        assertThat(subject.tasks("analyst")).containsExactly("Verify identity");
        assertThat(subject.evidence()).contains("sign-in-vouched").doesNotContain("identity-settled");
        assertThat(subject.recipients()).isEmpty();
    }

    private void refusedAlike(HttpResponse<String> answer, OpenCase subject) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        Map<String, Object> shown = new LinkedHashMap<>();
        Json.read(answer)
                .properties()
                .forEach(each -> shown.put(each.getKey(), each.getValue().asText()));
        assertThat(shown.remove("instance").toString()).startsWith("urn:uuid:").doesNotContain(subject.id());
        assertThat(shown)
                .containsEntry("type", "/problems/assertion-refused")
                .containsEntry("detail", "Nothing was changed.")
                .containsOnlyKeys("type", "title", "status", "detail");
    }

    private HttpResponse<String> handIn(OpenCase subject, String token) {
        return people.program()
                .post("/api/v1/requests/" + subject.id() + "/assertion", Json.write(Map.of("token", token)));
    }

    private OpenCase waiting() {
        OpenCase subject = open();
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        return subject;
    }

    private OpenCase open() {
        return OpenCase.open(people, """
                {"right": "erasure", "residence": "US-CA", "channel": "web", "locale": "en",
                 "subject": {"identifiers": [
                   {"type": "email", "value": "%s"}, {"type": "account-id", "value": "%s"}]}}""".formatted(email, account));
    }

    private Map<String, Object> claims(OpenCase subject) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", "https://privacy.example.org");
        claims.put("sub", account);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("case", subject.reference());
        claims.put("email", email);
        claims.put("email_verified", true);
        return claims;
    }

    /** Makes a token of what would be good claims. */
    interface Forgery {

        String of(Map<String, Object> claims);
    }

    private static Arguments refused(String reason, String what, Forgery forgery) {
        return arguments(reason, what, forgery);
    }

    private static Arguments with(String reason, String what, Consumer<Map<String, Object>> change) {
        return refused(reason, what, claims -> {
            change.accept(claims);
            return RSA.sign(claims);
        });
    }

    private static long at(Map<String, Object> claims, String claim, long later) {
        return ((Number) claims.get(claim)).longValue() + later;
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "."
                + EC.unsigned(Map.of("iss", ISSUER, "sub", "acct-of-mallory")).split("\\.")[1] + "." + parts[2];
    }
}
