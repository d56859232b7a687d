package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;

/** Two systems that hold data. Each does as told, until a test says otherwise. */
final class Recipients {

    /** The one that tests make trouble with. */
    static final String CRM = "crm";

    /** The one that must never notice. */
    static final String NEWSLETTER = "newsletter";

    static final Map<String, String> SECRETS = Map.of(
            CRM, "whsec_Y3JtIHNlY3JldCBvZiB0aGUgam91cm5leXMgMDAwMDE=",
            NEWSLETTER, "whsec_bmV3c2xldHRlciBzZWNyZXQgb2Ygam91cm5leXMgMDAy");

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("localhost").dynamicPort());

    Recipients() {
        server.start();
        behave();
    }

    void register(Map<String, Object> settings) {
        SECRETS.forEach((key, secret) -> {
            String entry = "habeas.processors.register." + key + ".";
            settings.put(entry + "name.en", key);
            settings.put(entry + "transport", "webhook");
            settings.put(entry + "url", server.baseUrl() + "/" + key);
            settings.put(entry + "secret", secret);
            settings.put(entry + "actions", "erase,restrict,export");
        });
        settings.put("habeas.processors.register." + CRM + ".time-limit", "4s");
    }

    /** Everybody does as told and says so. */
    void behave() {
        server.resetMappings();
        SECRETS.keySet().forEach(key -> answers(key, okJson("{\"state\": \"done\", \"count\": 3}")));
    }

    void answers(String recipient, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/" + recipient)).willReturn(answer));
    }

    /** Every attempt that reached the recipient for one person, the first one first. */
    List<LoggedRequest> deliveries(String recipient, String email) {
        return server.findAll(postRequestedFor(urlPathEqualTo("/" + recipient))).stream()
                .filter(request -> request.getBodyAsString().contains(email))
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /** Every address that was called, with its query. */
    List<String> urls() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getAbsoluteUrl())
                .toList();
    }
}
