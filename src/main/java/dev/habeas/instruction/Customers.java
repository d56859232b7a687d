package dev.habeas.instruction;

import dev.habeas.engine.FormChoices;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.processors.Register;
import dev.habeas.respond.PlatformCustomer;
import dev.habeas.respond.PlatformCustomers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The platform customers by key, in alphabetical order. */
@Component
final class Customers implements PlatformCustomers, FormChoices {

    /** What is chosen in place of a customer when the request does not make it clear. */
    static final String NOBODY_CAN_TELL = "nobody-can-tell";

    private final Map<String, Customer> customers;

    @Autowired
    Customers(CustomerSettings settings, Register recipients) {
        this(settings, recipients.all().keySet());
    }

    /** @throws IllegalStateException naming every entry that is wrong, and how */
    Customers(CustomerSettings settings, Set<String> recipients) {
        customers = new TreeMap<>(settings.register());
        List<String> faults = new ArrayList<>();
        customers.forEach((key, customer) -> faults(customer, recipients)
                .forEach(fault -> faults.add("habeas.customers.register." + key + " " + fault)));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("HABEAS-INS-001 " + String.join("; ", faults));
        }
    }

    private static List<String> faults(Customer customer, Set<String> recipients) {
        List<String> faults = new ArrayList<>();
        if (customer.channel() == Customer.Channel.WEBHOOK && (customer.url() == null || customer.secret() == null)) {
            faults.add("has the channel webhook but lacks url or secret");
        }
        customer.subProcessors().stream()
                .filter(each -> !recipients.contains(each))
                .forEach(each -> faults.add(
                        "has the sub-processor '" + each + "', which habeas.processors.register does not have"));
        try {
            new Residence(customer.country());
        } catch (IllegalArgumentException e) {
            faults.add("has a country that is no ISO 3166 code");
        }
        return faults;
    }

    boolean knows(String key) {
        return customers.containsKey(key);
    }

    /** @throws IllegalArgumentException if the register no longer has the key */
    Customer get(String key) {
        Customer customer = customers.get(key);
        if (customer == null) {
            throw new IllegalArgumentException("HABEAS-INS-002 The register has no customer '" + key + "'");
        }
        return customer;
    }

    /** Whether this API client may act for the customer; false for a customer that does not exist. */
    boolean mayActFor(String client, String key) {
        Customer customer = customers.get(key);
        return customer != null && customer.clients().contains(client);
    }

    /** The customers that this API client may act for, in alphabetical order. */
    List<String> of(String client) {
        return customers.keySet().stream().filter(key -> mayActFor(client, key)).toList();
    }

    @Override
    public Optional<PlatformCustomer> find(String key) {
        return Optional.ofNullable(customers.get(key))
                .map(known ->
                        new PlatformCustomer(known.name(), known.contact(), Locale.forLanguageTag(known.language())));
    }

    @Override
    public Optional<String> named(String written) {
        String wanted = bare(written);
        return customers.entrySet().stream()
                .filter(entry -> bare(entry.getKey()).equals(wanted)
                        || bare(entry.getValue().name()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Letters and digits alone, without accents. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String form() {
        return "find-customer";
    }

    @Override
    public String field() {
        return "customer";
    }

    @Override
    public List<Choice> choices() {
        return customers.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue().name()))
                .toList();
    }
}
