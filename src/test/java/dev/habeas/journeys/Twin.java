package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One of two people who do the same. What they see is compared after it was freed of what can be of one of them only. */
final class Twin {

    /** Random by themselves on every page, for whomever: the token of a form, the number of a problem, and the time. */
    private static final Map<String, String> RANDOM = Map.of(
            "(name=\"(?:_csrf|key)\" value=)\"[^\"]+\"", "$1…",
            "(privacy-form)=[^;]+", "$1=…",
            "(\"instance\":\"urn:uuid:)[0-9a-f-]{36}", "$1…",
            "<time datetime=\"[^\"]+\">[^<]*</time>", "<time>…</time>");

    final Portal portal;

    /** Whose data it is: oneself, or the person whom somebody asks about. */
    final String person = "person-" + UUID.randomUUID() + "@example.org";

    private final Map<String, String> own = new LinkedHashMap<>();

    Twin(People people, MailRoom mail) {
        this.portal = Portal.somebody(people, mail);
        isOwn("mailbox", portal.email);
        isOwn("person", person);
    }

    /** Somebody with an account, a request of theirs, and an opt-out; under both addresses. */
    Twin isKnown(People people, Recipients recipients) {
        for (String address : List.of(portal.email, person)) {
            recipients.onFile(address, okJson("""
                    {"contactPoints": [{"email": "%s"}], "allKnown": true}""".formatted(address)));
            OpenCase open = OpenCase.erasure(people, address);
            isOwn("case", open.id());
            isOwn("reference", open.reference());
            isOwn(
                    "opt-out",
                    OpenCase.open(people, Asking.optOut(address, Map.of())).id());
        }
        return this;
    }

    /** From now on this is not told from what stands in its place for the other. @return the value */
    String isOwn(String name, String value) {
        own.put(name, value);
        return value;
    }

    String own(String name) {
        return own.getOrDefault(name, "");
    }

    /** Hands in a form of the pages, for oneself or for the person. */
    HttpResponse<String> asks(String right, String relation, String residence) {
        String form = "/privacy/request/" + right;
        return portal.post(form, form, portal.fields(formOf(relation, residence)));
    }

    /** Tells the company that the person's data is where it should not be. */
    HttpResponse<String> reportsALeak(String residence) {
        return portal.post(
                "/privacy/breach",
                "/privacy/breach",
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "what",
                        "The file of " + person + " is open to everybody.",
                        "residence",
                        residence,
                        "contact",
                        portal.email,
                        "lang",
                        "en"));
    }

    private Map<String, String> formOf(String relation, String residence) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("relation", relation, "residence", residence, "newName", "Anna Neu", "phone", "+49 30 1234567"));
        if (!relation.equals("self")) {
            fields.put("subjectEmail", person);
            fields.put("subjectName", "Ada Beispiel");
        }
        return fields;
    }

    /** Presses the button behind the own "link"; the page of the case is the own "status" then. */
    HttpResponse<String> opens() {
        HttpResponse<String> opened = portal.post(own("link"), own("link"), Map.of());
        String location = opened.headers().firstValue("Location").orElseThrow();
        isOwn("status", location.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""));
        return opened;
    }

    /** Enters the own "code"; the pass of the page that opens is the own "pass" then. */
    HttpResponse<String> unlocks() {
        HttpResponse<String> open = acts("/unlock", Map.of("code", own("code")));
        isOwn("pass", Portal.pass(open));
        return open;
    }

    /** Posts to the page of the case. */
    HttpResponse<String> acts(String action, Map<String, String> fields) {
        return portal.post(Portal.FORM, own("status") + action, fields);
    }

    /** What a site says of who is signed in: {@code signed}, {@code forged} or nothing. */
    String token(String kind) {
        return switch (kind) {
            case "signed" -> Browsers.token(person);
            case "forged" -> Browsers.token("somebody").replace("somebody", person);
            default -> "";
        };
    }

    String openingMail() {
        return plain(portal.mails.ofThePages().get(0));
    }

    /** Of the mails about the case that was handed in. */
    List<String> subjects() {
        return portal.mails.subjectsOf(own("handed")).stream().map(this::plain).toList();
    }

    /** Status, headers and bytes. The server closes a connection after so many requests, whoever they are about. */
    String seen(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
        return plain(response.statusCode() + " " + headers + "\n" + response.body());
    }

    /** A text without what is random and without what is this person's own. */
    String plain(String text) {
        String plain = text;
        for (var each : RANDOM.entrySet()) {
            plain = plain.replaceAll(each.getKey(), each.getValue());
        }
        for (var each : own.entrySet()) {
            plain = plain.replace(each.getValue(), "(" + each.getKey() + ")");
        }
        return plain;
    }
}
