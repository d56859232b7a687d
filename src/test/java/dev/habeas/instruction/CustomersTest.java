package dev.habeas.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The register of customers is checked when the application starts. */
class CustomersTest {

    private static final Set<String> RECIPIENTS = Set.of("chat");

    @Test
    void aWebhookWithoutSecretIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> register(customer(Customer.Channel.WEBHOOK, null, "DE", "chat")))
                .withMessageContaining(
                        "habeas.customers.register.acme has the channel webhook but lacks url or secret");
    }

    @Test
    void aSubProcessorThatNobodyReachesIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> register(customer(Customer.Channel.MAIL, null, "DE", "fax")))
                .withMessageContaining("sub-processor 'fax'");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> register(customer(Customer.Channel.WEBHOOK, null, "Germany", "fax")))
                .withMessageContaining("webhook")
                .withMessageContaining("'fax'")
                .withMessageContaining("country");
    }

    @Test
    void onlyItsOwnClientsActForACustomer() {
        Customers customers =
                register(customer(Customer.Channel.WEBHOOK, URI.create("https://acme.example/hook"), "DE", "chat"));
        assertThat(customers.mayActFor("acme-programs", "acme")).isTrue();
        assertThat(customers.mayActFor("others", "acme")).isFalse();
        assertThat(customers.mayActFor("acme-programs", "globex")).isFalse();
    }

    private static Customers register(Customer customer) {
        return new Customers(new CustomerSettings(Map.of("acme", customer)), RECIPIENTS);
    }

    private static Customer customer(Customer.Channel channel, @Nullable URI url, String country, String subProcessor) {
        return new Customer(
                "Acme",
                "privacy@acme.example",
                country,
                "en",
                channel,
                url,
                url == null ? null : "whsec_secret",
                5,
                Set.of(subProcessor),
                Set.of("acme-programs"));
    }
}
