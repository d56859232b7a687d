package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A person without an account, without scripts, with one mailbox: what they do on the public pages. */
final class Portal {

    static final String FORM = "/privacy/request/erasure";

    final String email;
    final Mails mails;
    private final Desk browser;

    private Portal(People people, MailRoom room, String email) {
        this.email = email;
        this.mails = new Mails(room, email);
        this.browser = Desk.ofNobody(people);
    }

    static Portal somebody(People people, MailRoom room) {
        return of(people, room, "portal-" + UUID.randomUUID() + "@example.org");
    }

    static Portal of(People people, MailRoom room, String email) {
        return new Portal(people, room, email);
    }

    Portal speaking(String languages) {
        browser.speaking(languages);
        return this;
    }

    HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /** Posts a form of a page with its token. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return browser.post(browser.get(page), path, fields);
    }

    /** Posts fields as they are, without the token of a page. */
    HttpResponse<String> postWithout(String path, Map<String, String> fields) {
        return browser.postWithout(path, fields);
    }

    HttpResponse<String> postFile(
            HttpResponse<String> page, String path, Map<String, String> fields, String name, byte[] content) {
        return browser.postFile(page, path, fields, name, content);
    }

    /** The fields of a request that nothing is wrong with, with others in their place. */
    Map<String, String> fields(Map<String, String> others) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "relation", "self",
                "name", "Anna Beispiel",
                "email", email,
                "residence", "DE",
                "message", "please",
                "trap", "",
                "lang", "en"));
        fields.putAll(others);
        return fields;
    }

    HttpResponse<String> ask(Map<String, String> others) {
        return post(FORM, FORM, fields(others));
    }

    void asks() {
        HttpResponse<String> sent = ask(Map.of());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    }

    /** Asks, follows the link in the mail and presses the button. @return the path of the page of the case */
    String handsIn(Map<String, String> others) {
        int before = mails.opening().size();
        assertThat(ask(others).statusCode()).isEqualTo(303);
        return opens(mails.linksToOpen(before + 1).get(before));
    }

    /** Presses the button behind a link. */
    String opens(String link) {
        HttpResponse<String> opened = post(link, link, Map.of());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        return opened.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("\\?.*", "");
    }

    /** Lets a code be sent and enters it. @return the page that it opens */
    HttpResponse<String> unlocks(String status) {
        int before = mails.codes().size();
        post(status, status + "/code", Map.of());
        return post(status, status + "/unlock", Map.of("code", mails.code(before + 1)));
    }

    static String pass(HttpResponse<String> page) {
        var match = java.util.regex.Pattern.compile("name=\"pass\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(match.find()).as("a pass on the page").isTrue();
        return match.group(1);
    }

    /** The case whose reference stands on the page. */
    static String reference(HttpResponse<String> page) {
        var match =
                java.util.regex.Pattern.compile("HB-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page.body());
        assertThat(match.find()).as("a reference on the page").isTrue();
        return match.group();
    }

    OpenCase caseOf(People people, Ledger ledger, String status) {
        return caseOf(people, ledger, status, "Verify identity");
    }

    /** As {@link #caseOf(People, Ledger, String)}, for a case that begins with another task. */
    OpenCase caseOf(People people, Ledger ledger, String status, String task) {
        String reference = reference(get(status));
        String id = ledger.text("select id::text from privacy_case where reference = ?", reference);
        OpenCase subject = new OpenCase(people, id, reference);
        eventually(() -> assertThat(subject.tasks("analyst")).contains(task));
        return subject;
    }
}
