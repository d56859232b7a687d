package dev.habeas.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Someone who calls a running Habeas: nobody, a person of staff by HTTP Basic, or a program with a token. */
public record Caller(Site application, String authorization) {

    public static Caller nobody(Site application) {
        return new Caller(application, "");
    }

    public static Caller staff(Site application, String user, String password) {
        String pair = user + ":" + password;
        return new Caller(
                application, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** One of the demo users. */
    public static Caller staff(Site application, String user) {
        return staff(application, user, "habeas-demo");
    }

    public static Caller program(Site application, String token) {
        return new Caller(application, "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return application.send(request(method, path)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    public HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(application.uri(path))
                .timeout(Duration.ofMinutes(2))
                .method(method, BodyPublishers.noBody());
        return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
    }
}
