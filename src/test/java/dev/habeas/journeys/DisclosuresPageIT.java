package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of disclosures: staff record a demand and look; who demands what about whom is shown on request only. */
@Journey
class DisclosuresPageIT {

    private static final String SECRET = "Zyx-CANARY-SUSPECT of Bonn";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDemandIsRecordedAndItsDetailsAreShownOnRequestOnly() {
        jdbc.sql("delete from disclosure").update();
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> empty = analyst.get("/disclosures");
        assertThat(empty.body()).contains("No demand on record", "Record a demand");

        HttpResponse<String> wrong = analyst.post(
                empty, "/disclosures", Map.of("agencyKind", "police", "country", "Germany", "demand", SECRET));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("country", "agency", "Nothing was stored")
                .doesNotContain("CANARY");

        HttpResponse<String> done = analyst.post(
                empty,
                "/disclosures",
                Map.of("agencyKind", "police", "country", "de", "agency", "Police of Bonn", "demand", SECRET));
        assertThat(done.statusCode()).as(done.body()).isIn(302, 303);
        HttpResponse<String> list = analyst.get("/disclosures");
        assertThat(list.body()).contains("police", "received").doesNotContain("No demand on record", "CANARY");

        String id =
                jdbc.sql("select id::text from disclosure").query(String.class).single();
        String path = "/disclosures/" + id + "/details";
        assertThat(analyst.post(list, path, Map.of()).body()).contains(SECRET, "Police of Bonn");
        assertThat(new OpenCase(people, id, id).tasks("analyst")).contains("Authenticate agency");
        assertThat(jdbc.sql("select type from evidence_entry where case_id = cast(? as uuid)")
                        .param(id)
                        .query(String.class)
                        .list())
                .contains("demand-received", "vault-read");
        HttpResponse<String> panel = analyst.get("/disclosures/" + id + "/panel?task=x");
        assertThat(panel.body()).contains("police", "Show what is demanded").doesNotContain("CANARY");
        assertThat(analyst.post(panel, "/disclosures/" + id + "/panel", Map.of())
                        .body())
                .contains(SECRET);
        assertThat(analyst.get("/disclosures/00000000-0000-0000-0000-000000000000/panel")
                        .statusCode())
                .isEqualTo(404);
        Desk manager = Desk.of(people, "manager").speaking("de");
        HttpResponse<String> german = manager.get("/disclosures");
        assertThat(german.body()).contains("Polizei", "eingegangen").doesNotContain("aufnehmen", "/details");
        assertThat(manager.post(manager.get("/breaches"), path, Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void strangersSeeNothing() {
        assertThat(Caller.nobody(people.site()).get("/disclosures").statusCode())
                .isEqualTo(302);
    }
}
