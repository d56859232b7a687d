package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody comes anew to a system of the estate, or comes back. */
@EstateTest
class RegistrationIT {

    private static final String EMIL = "emil.vorlage@example.com";
    private static final Map<String, String> CHILD = Map.of("purpose", "child");

    @Autowired
    private Estate estate;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "mailing-list"})
    void takesInWhoeverIsNew(String system) {
        assertThat(register(system, "nora.neu@example.org", "+4930000111").status())
                .isEqualTo(201);

        assertThat(estate.used(system, "nora.neu@example.org").text()).contains("Nora Neu");
        assertThat(register(system, "NORA.neu@example.org ", null).status()).isEqualTo(409);
        assertThat(estate.instruct(system, "erase", "email", "nora.neu@example.org")
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");
        assertThat(register(system, "nora.neu@example.org", null).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "mailing-list"})
    void refusesAChildThatWasDeletedAndKeepsNoneOfItsData(String system) {
        estate.instruct(system, "stop-processing", "email", EMIL, CHILD);
        estate.instruct(system, "erase", "email", EMIL);
        String schema = "estate_" + system.replace('-', '_');

        assertThat(register(system, " Emil.Vorlage@Example.com", null).status()).isEqualTo(403);

        assertThat(estate.stored(system, EMIL).status()).isEqualTo(404);
        assertThat(estate.send(get("/demo/estate/{system}/blocked-uses", system))
                        .body()
                        .at("/0/cause")
                        .asText())
                .isEqualTo("registration");
        assertThat(jdbc.sql("select count(*) from " + schema + ".suppression s where s::text ilike '%emil%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void knowsAChildByThePhoneNumberThatTheAccountHad() {
        estate.instruct("accounts", "stop-processing", "email", EMIL, CHILD);
        estate.instruct("accounts", "erase", "email", EMIL);

        assertThat(register("accounts", "emil.again@example.org", "+49 30 23125004")
                        .status())
                .isEqualTo(403);
        assertThat(register("accounts", "emil.again@example.org", "+49 30 23125999")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void isOpenAgainWhenTheAlertWasFalse() {
        estate.instruct("accounts", "stop-processing", "email", "later@example.org", CHILD);
        assertThat(register("accounts", "later@example.org", null).status()).isEqualTo(403);

        assertThat(estate.instruct("accounts", "unrestrict", "email", "later@example.org", CHILD)
                        .body()
                        .at("/count")
                        .asInt())
                .isEqualTo(1);

        assertThat(register("accounts", "later@example.org", null).status()).isEqualTo(201);
        assertThat(estate.used("accounts", "later@example.org").status()).isEqualTo(200);
    }

    @Test
    void anEndOfTheStopForOnePurposeIsNoneForAnother() {
        estate.instruct("mailing-list", "stop-processing", "email", EMIL, Map.of("purpose", "marketing"));
        estate.instruct("mailing-list", "unrestrict", "email", EMIL, CHILD);
        assertThat(estate.used("mailing-list", EMIL).status()).isEqualTo(423);
        estate.instruct("mailing-list", "unrestrict", "email", EMIL);
        assertThat(estate.used("mailing-list", EMIL).status()).isEqualTo(423);
    }

    @Test
    void anAccountServiceHasNoMarketingToStop() {
        assertThat(estate.instruct("accounts", "stop-processing", "email", EMIL, Map.of("purpose", "marketing"))
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("not-found");
        assertThat(estate.used("accounts", EMIL).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "billing, '{\"name\": \"A\", \"email\": \"a@example.org\"}', 405",
        "nowhere, '{\"name\": \"A\", \"email\": \"a@example.org\"}', 404",
        "accounts, '{\"name\": \" \", \"email\": \"a@example.org\"}', 400",
        "accounts, '{\"name\": \"A\"}', 400",
        "accounts, '{\"name\": \"A\", \"email\": \"a@example.org\", \"birthDate\": \"soon\"}', 400"
    })
    void saysWhatIsWrong(String system, String body, int status) {
        Map<String, ?> before = estate.rows();
        assertThat(estate.send(post("/demo/estate/{system}/subjects", system)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .status())
                .isEqualTo(status);
        assertThat(estate.rows()).isEqualTo(before);
    }

    private Estate.Reply register(String system, String email, String phone) {
        String more = phone == null ? "" : ", \"phone\": \"" + phone + "\"";
        return estate.send(post("/demo/estate/{system}/subjects", system)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Nora Neu\", \"email\": \"" + email + "\", \"birthDate\": \"1990-01-31\"" + more
                        + "}"));
    }
}
