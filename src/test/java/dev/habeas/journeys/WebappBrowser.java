package dev.habeas.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does with the engine's web applications: keeps cookies and sends the CSRF token back. */
public final class WebappBrowser {

    private final PackagedApplication application;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public WebappBrowser(PackagedApplication application) {
        this.application = application;
    }

    /** @return the status of the log-in */
    public int logIn(String user, String password) {
        get("/camunda/app/tasklist/default/");
        return post(
                        "/camunda/api/admin/auth/user/default/login/welcome",
                        "application/x-www-form-urlencoded",
                        "username=" + user + "&password=" + password)
                .statusCode();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(application.uri(path)).timeout(Duration.ofMinutes(2));
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            builder.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = application.send(request.build());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String header) {
        String pair = header.substring(0, header.indexOf(';') < 0 ? header.length() : header.indexOf(';'));
        int split = pair.indexOf('=');
        cookies.put(pair.substring(0, split), pair.substring(split + 1));
    }
}
