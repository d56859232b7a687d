package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
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

/** Two systems that hold data, a customer, and the account service. Each does as told, until a test says otherwise. */
final class Recipients {

    /** The one that tests make trouble with. */
    static final String CRM = "crm";

    /** The one that must never notice. */
    static final String NEWSLETTER = "newsletter";

    /** Customers whose processor the company is. */
    static final String ACME = "acme";

    static final String ACME_MAILBOX = "privacy@acme.example";
    static final String GLOBEX = "globex";

    /** Where is asked which mailbox is on file. */
    static final String ACCOUNTS = "accounts";

    /** A controller to which people may move. */
    static final String NEW_HOME = "new-home";

    static final String NEW_HOME_SECRET = "whsec_bmV3IGhvbWUgc2VjcmV0IG9mIHRoZSBqb3VybmV5IDE=";

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
            settings.put(entry + "actions", "export,erase,rectify,restrict,unrestrict,stop-processing,notify");
            settings.put(entry + "sells-or-shares", true);
        });
        settings.put("habeas.processors.register." + NEWSLETTER + ".purposes.newsletter", "consent");
        settings.put("habeas.processors.register." + CRM + ".purposes.analytics", "consent");
        settings.put("habeas.processors.register." + CRM + ".purposes.account", "contract");
        settings.put("habeas.processors.register." + CRM + ".time-limit", "4s");
        settings.put("habeas.packages.receivers." + NEW_HOME + ".name", "New Home Ltd");
        settings.put("habeas.packages.receivers." + NEW_HOME + ".url", server.baseUrl() + "/" + NEW_HOME);
        settings.put("habeas.packages.receivers." + NEW_HOME + ".secret", NEW_HOME_SECRET);
        customers(settings);
        settings.put("habeas.identity.account-service.url", server.baseUrl() + "/" + ACCOUNTS);
        settings.put("habeas.identity.account-service.token", "token of the account service");
    }

    /** Acme takes mail and has its data in one system, Globex takes webhooks and has no program that instructs. */
    private void customers(Map<String, Object> settings) {
        String acme = "habeas.customers.register." + ACME + ".";
        settings.put(acme + "name", "Acme Retail");
        settings.put(acme + "contact", ACME_MAILBOX);
        settings.put(acme + "country", "DE");
        settings.put(acme + "sub-processors", CRM);
        settings.put(acme + "clients", "acme-programs");
        String globex = "habeas.customers.register." + GLOBEX + ".";
        settings.put(globex + "name", "Globex Travel");
        settings.put(globex + "contact", "privacy@globex.example");
        settings.put(globex + "country", "FR");
        settings.put(globex + "channel", "webhook");
        settings.put(globex + "url", server.baseUrl() + "/" + GLOBEX);
        settings.put(globex + "secret", "whsec_Z2xvYmV4IHNlY3JldCBvZiB0aGUgam91cm5leXMgMDE=");
        settings.put(globex + "sub-processors", CRM + "," + NEWSLETTER);
    }

    /** Everybody does as told and says so. */
    void behave() {
        server.resetMappings();
        SECRETS.keySet().forEach(key -> answers(key, okJson("{\"state\": \"done\", \"count\": 3}")));
        answers(GLOBEX, okJson("{\"state\": \"accepted\"}"));
        answers(ACCOUNTS, okJson("{\"contactPoints\": [], \"allKnown\": false}"));
    }

    /** What the account service answers whenever somebody asks for this mailbox with its token. */
    void onFile(String mailbox, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/" + ACCOUNTS))
                .withHeader("Authorization", equalTo("Bearer token of the account service"))
                .withRequestBody(containing(mailbox))
                .willReturn(answer));
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

    /** Every attempt that reached the recipient, the first one first. */
    List<LoggedRequest> deliveries(String recipient) {
        return deliveries(recipient, "");
    }

    /** Every address that was called, with its query. */
    List<String> urls() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getAbsoluteUrl())
                .toList();
    }
}
