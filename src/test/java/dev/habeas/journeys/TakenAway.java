package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A person with a letter in their hands, who opens its link and takes the package away. */
final class TakenAway {

    private static final Pattern LINK = Pattern.compile("(/privacy/package/[A-Za-z0-9_-]{40,})");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})\\s*$");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Site site;
    private final String link;
    private String cookie = "";

    TakenAway(Site site, String letter) {
        this.site = site;
        this.link = found(LINK, letter);
    }

    HttpResponse<byte[]> look() {
        return send(request(link).GET());
    }

    /** Asks for a code and reads it in the mail that follows. */
    String code(Supplier<String> latestMail) {
        String before = latestMail.get();
        HttpResponse<byte[]> sent = post(link + "/code", "");
        assertThat(sent.statusCode()).isEqualTo(302);
        eventually(() -> assertThat(latestMail.get()).isNotEqualTo(before).containsPattern(CODE));
        return found(CODE, latestMail.get());
    }

    HttpResponse<byte[]> fetch(String code) {
        return post(link, "code=" + code);
    }

    /** The files of an archive by name, each of which has the digest that the manifest tells. */
    static Map<String, String> files(byte[] archive) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                files.put(entry.getName(), new String(content, java.nio.charset.StandardCharsets.UTF_8));
                digests.put(entry.getName(), HexFormat.of().formatHex(sha256(content)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digests.remove("manifest.json");
        Map<String, String> told = new LinkedHashMap<>();
        for (JsonNode file : Json.read(files.get("manifest.json")).path("files")) {
            told.put(file.path("name").asText(), file.path("sha256").asText());
        }
        assertThat(told).isEqualTo(digests).isNotEmpty();
        return files;
    }

    private HttpResponse<byte[]> post(String path, String fields) {
        HttpResponse<byte[]> page = look();
        String token = found(TOKEN, new String(page.body(), java.nio.charset.StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token)));
    }

    private HttpRequest.Builder request(String path) {
        URI uri = site.uri(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(set -> cookie = set.substring(0, set.indexOf(';')));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
