package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exploits of the engine's open holes, run against the packaged application by the most powerful user. */
class KnownHolesOfTheEngineIT {

    private static final List<String> USERS =
            List.of("analyst", "analyst2", "officer", "security", "manager", "auditor", "admin");

    @TempDir
    private static Path directory;

    private static PackagedApplication application;

    @BeforeAll
    static void start() {
        application = PackagedApplication.start(directory);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void noRequestRunsACommandHiddenInAnOrQuery() {
        Caller admin = Caller.staff(application, "admin");
        WebappBrowser browser = loggedIn("admin");
        String hidden = "{\"orQueries\":[{\"assigneeExpression\":\"" + command() + "\"}]}";
        String filter =
                admin.get("/engine-rest/filter").body().split("\"id\":\"")[1].split("\"")[0];
        for (String root : List.of("/engine-rest", "/engine-rest/engine/default")) {
            refused(admin.post(root + "/task", hidden));
            refused(admin.post(root + "/task/count", hidden));
            refused(admin.post(root + "/filter/" + filter + "/list", hidden));
            refused(admin.post(root + "/filter/" + filter + "/count", hidden));
            refused(admin.post(
                    root + "/filter/create",
                    "{\"resourceType\":\"Task\",\"name\":\"hostile\",\"query\":" + hidden + "}"));
        }
        String webapp = "/camunda/api/engine/engine/default";
        refused(browser.post(webapp + "/task", hidden));
        refused(browser.post(webapp + "/task/count", hidden));
        refused(browser.post(webapp + "/filter/" + filter + "/list", hidden));
        refused(admin.post("/engine-rest/task", "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${1}\"}]}"));
        refused(admin.get("/engine-rest/task?assigneeExpression=%24%7B1%7D"));
        assertThat(directory.resolve("marker")).doesNotExist();
    }

    @Test
    void nobodyBecomesAdministratorWhileTheGroupIsEmptyNotEvenAfterARestart() throws SQLException {
        emptyTheAdministrators();
        long users = users();
        trySetup();
        assertThat(users()).isEqualTo(users);
        application.stop();
        application.start();
        assertThat(administrators()).isZero();
        trySetup();
        assertThat(users()).isEqualTo(users);
        execute("insert into act_id_membership (user_id_, group_id_) values ('admin', 'camunda-admin')");
    }

    @Test
    void nobodyDeploysOverRest() throws SQLException {
        long deployments = count("select count(*) from act_re_deployment");
        for (String user : USERS) {
            refused(deploy(Caller.staff(application, user), "/engine-rest/deployment/create"));
        }
        refused(deploy(Caller.program(application, "habeas-demo-token"), "/engine-rest/deployment/create"));
        refused(deploy(Caller.staff(application, "admin"), "/engine-rest/engine/default/deployment/create"));
        refused(loggedIn("admin")
                .post(
                        "/camunda/api/engine/engine/default/deployment/create",
                        "multipart/form-data; boundary=x",
                        multipart()));
        assertThat(count("select count(*) from act_re_deployment")).isEqualTo(deployments);
    }

    private static void trySetup() {
        String body = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"correct-horse-battery\"}}";
        WebappBrowser stranger = new WebappBrowser(application);
        stranger.get("/camunda/app/admin/default/");
        for (String path : List.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create")) {
            assertThat(stranger.post(path, body).statusCode()).as(path).isIn(400, 401, 403, 404);
        }
    }

    private static HttpResponse<String> deploy(Caller caller, String path) {
        return application.send(caller.request("POST", path)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(multipart()))
                .build());
    }

    private static String multipart() {
        return "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nhostile\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"h\"; filename=\"h.bpmn\"\r\n\r\n<definitions"
                + " xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"/>\r\n--x--\r\n";
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(400, 403);
        assertThat(response.body()).contains("/problems/");
        assertThat(Files.exists(directory.resolve("marker"))).isFalse();
    }

    private static String command() {
        return "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch "
                + directory.resolve("marker") + "')}";
    }

    private static WebappBrowser loggedIn(String user) {
        WebappBrowser browser = new WebappBrowser(application);
        assertThat(browser.logIn(user, "habeas-demo")).isEqualTo(200);
        return browser;
    }

    private static void emptyTheAdministrators() throws SQLException {
        execute("delete from act_id_membership where group_id_ = 'camunda-admin'");
        assertThat(administrators()).isZero();
    }

    private static long administrators() throws SQLException {
        return count("select count(*) from act_id_membership where group_id_ = 'camunda-admin'");
    }

    private static long users() throws SQLException {
        return count("select count(*) from act_id_user");
    }

    private static long count(String sql) throws SQLException {
        try (var connection = application.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = application.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
