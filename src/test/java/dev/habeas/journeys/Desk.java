package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without scripts: logged in to the web applications, it reads our pages and posts their forms. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Site site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String languages = "en";

    private Desk(Site site) {
        this.site = site;
    }

    static Desk ofNobody(People people) {
        return new Desk(people.site());
    }

    static Desk of(People people, String user) {
        Desk desk = new Desk(people.site());
        desk.get("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = desk.send(desk.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("X-XSRF-TOKEN", desk.cookies.getOrDefault("XSRF-TOKEN", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("username", user, "password", people.password())))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return desk;
    }

    /** @param preferred in the form of the header Accept-Language */
    Desk speaking(String preferred) {
        languages = preferred;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the token of the page that it stands on. */
    HttpResponse<String> post(HttpResponse<String> page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form on the page").isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return postWithout(path, all);
    }

    /** Posts fields as they are. */
    HttpResponse<String> postWithout(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** Posts a form with a file in it, with the token of the page that it stands on. */
    HttpResponse<String> postFile(
            HttpResponse<String> page, String path, Map<String, String> fields, String name, byte[] content) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form on the page").isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) -> body.writeBytes(
                ("--file-follows\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--file-follows\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--file-follows--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=file-follows")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    String session() {
        return cookies.getOrDefault("JSESSIONID", "");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(site.uri(path))
                .header("Accept", "text/html, application/json")
                .header("Accept-Language", languages);
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = site.send(request.build());
        response.headers().allValues("Set-Cookie").forEach(header -> {
            String pair = header.substring(0, header.indexOf(';'));
            int split = pair.indexOf('=');
            cookies.put(pair.substring(0, split), pair.substring(split + 1));
        });
        return response;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
