package dev.habeas.demo;

import static dev.habeas.demo.EstateTable.named;
import static dev.habeas.demo.IdentifierType.ACCOUNT_ID;
import static dev.habeas.demo.IdentifierType.COOKIE_ID;
import static dev.habeas.demo.IdentifierType.DEVICE_ID;
import static dev.habeas.demo.IdentifierType.EMAIL;
import static dev.habeas.demo.IdentifierType.PHONE;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The systems of the estate. */
@Component
@Profile("demo")
final class EstateCatalogue {

    private final List<EstateSystem> systems = List.of(
            accounts(), billing(), chatTranscripts(), webAnalytics(), deviceLogs(), mailingList(), partnerFeed());

    List<EstateSystem> systems() {
        return systems;
    }

    /** @throws EstateProblem 404 if there is no such system */
    EstateSystem require(String key) {
        return systems.stream()
                .filter(system -> system.key().equals(key))
                .findFirst()
                .orElseThrow(EstateProblem::unknownSystem);
    }

    private static EstateSystem accounts() {
        return EstateSystem.of(
                        "accounts",
                        "Cloud Service accounts: user name, password, e-mail, phone, optional information, sign-ins",
                        named("account")
                                .foundBy(EMAIL, "email")
                                .foundBy(PHONE, "phone")
                                .foundBy(ACCOUNT_ID, "account_id")
                                .correcting("name", "full_name")
                                .correcting("email", "email")
                                .correcting("phone", "phone")
                                .correcting("birthDate", "date_of_birth")
                                .correcting("company", "company")
                                .correcting("jobTitle", "job_title")
                                .neverShowing("password_hash"),
                        named("former_mailbox"),
                        named("sign_in"))
                .withSuppressionOf("child", "fraud-prevention", "all");
    }

    private static EstateSystem billing() {
        return EstateSystem.of(
                "billing",
                "Accounts payable: customers, means of payment, issued invoices under tax retention",
                named("customer")
                        .foundBy(EMAIL, "email")
                        .foundBy(PHONE, "phone")
                        .foundBy(ACCOUNT_ID, "account_id")
                        .correcting("name", "full_name")
                        .correcting("email", "email")
                        .correcting("phone", "phone")
                        .correcting("address", "address"),
                named("payment_method"),
                // An issued invoice is never rewritten, so nothing in it can be corrected here.
                named("invoice")
                        .foundBy(EMAIL, "billing_email")
                        .foundBy(ACCOUNT_ID, "account_id")
                        .keptUntil("retain_until"));
    }

    private static EstateSystem chatTranscripts() {
        return EstateSystem.of(
                        "chat-transcripts",
                        "Session transcripts of our own support and, as a processor, of our customers' end users",
                        named("participant")
                                .foundBy(EMAIL, "email")
                                .foundBy(PHONE, "phone")
                                .correcting("name", "display_name")
                                .correcting("email", "email")
                                .correcting("phone", "phone"),
                        named("chat_session"),
                        named("message"),
                        named("shared_file"),
                        named("shared_video"))
                .withTenants();
    }

    private static EstateSystem webAnalytics() {
        return EstateSystem.of(
                        "web-analytics",
                        "Visits to our sites: cookies, IP addresses, pages, browsers, plug-ins, languages",
                        named("visitor")
                                .foundBy(EMAIL, "email")
                                .foundBy(ACCOUNT_ID, "account_id")
                                .correcting("email", "email"),
                        named("browser").foundBy(COOKIE_ID, "cookie_id"),
                        named("page_view"))
                .withSuppression();
    }

    private static EstateSystem deviceLogs() {
        return EstateSystem.of(
                "device-logs",
                "Devices: type, operating system, settings, unique identifiers, crash data",
                named("device")
                        .foundBy(EMAIL, "email")
                        .foundBy(ACCOUNT_ID, "account_id")
                        .foundBy(DEVICE_ID, "device_id")
                        .correcting("email", "email"),
                named("crash"));
    }

    private static EstateSystem mailingList() {
        return EstateSystem.of(
                        "mailing-list",
                        "Newsletter subscriptions, opens and clicks",
                        named("subscription")
                                .foundBy(EMAIL, "email")
                                .correcting("name", "full_name")
                                .correcting("email", "email"),
                        named("mail_event"))
                .withSuppression();
    }

    private static EstateSystem partnerFeed() {
        return EstateSystem.of(
                        "partner-feed",
                        "Received from partners: ZIP codes of IP addresses, performance of campaigns",
                        named("contact")
                                .foundBy(EMAIL, "email")
                                .foundBy(COOKIE_ID, "cookie_id")
                                .correcting("email", "email"),
                        named("ip_location"),
                        named("campaign_performance"))
                .withSuppression();
    }
}
