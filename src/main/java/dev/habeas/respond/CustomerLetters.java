package dev.habeas.respond;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import dev.habeas.notices.NoticeKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letters where a platform customer is the controller: to the person whom to ask, and to the customer what to answer
 * and what became of its instruction. Source: GDPR Art. 28(3)(e); CCPA regs 7050; privacy policy on platform customers.
 */
@Component
public final class CustomerLetters {

    private static final String RIGHT = "instruction";
    private static final Set<String> RELATIONS = Set.of("self", "authorized-agent", "guardian", "legal-representative");
    private static final LetterTemplate ROUTED = new LetterTemplate(RIGHT, "routed");
    private static final LetterTemplate WHICH_CUSTOMER = new LetterTemplate(RIGHT, "which-customer");
    private static final LetterTemplate REQUEST = new LetterTemplate(RIGHT, "to-customer-request");
    private static final LetterTemplate RESULT = new LetterTemplate(RIGHT, "to-customer-result");

    private final LetterWriter writer;
    private final CompanySettings company;
    private final PlatformCustomers customers;
    private final WordBook words = new WordBook("words/customers");
    private final Salutation salutation = new Salutation(new WordBook("words/answers"));

    CustomerLetters(LetterWriter writer, CompanySettings company, PlatformCustomers customers) {
        this.writer = writer;
        this.company = company;
        this.customers = customers;
    }

    /** Whether a notice of this kind goes to a customer and not to the person. */
    public static boolean isToCustomer(NoticeKind kind) {
        return kind.equals(REQUEST.kind()) || kind.equals(RESULT.kind());
    }

    /** Whether a notice of this kind tells the person that a customer decides, and so ends the case here. */
    static boolean isAnswer(NoticeKind kind) {
        return kind.equals(ROUTED.kind()) || kind.equals(WHICH_CUSTOMER.kind());
    }

    /** Tells the person whom to ask, or asks which company it is about if the case names no customer. */
    Letter toPerson(PrivacyCase subject, CaseFile file) {
        Optional<PlatformCustomer> customer =
                Optional.ofNullable(subject.controller()).flatMap(customers::find);
        LetterTemplate template = customer.isPresent() ? ROUTED : WHICH_CUSTOMER;
        Locale language = writer.language(template, subject.locale());
        Map<String, @Nullable Object> model = common(subject, language);
        String name = file.requesterName() == null ? file.name() : file.requesterName();
        model.put("salutation", salutation.of(Objects.requireNonNullElse(name, ""), language));
        customer.ifPresent(known -> {
            model.put("customer", known.name());
            model.put("customerContact", known.contact());
        });
        return writer.write(template, subject.locale(), model);
    }

    /** Hands a person's request over to the customer, with all that the person wrote. */
    public Letter request(PrivacyCase subject, CaseFile file, PlatformCustomer customer) {
        Locale language = writer.language(REQUEST, customer.language());
        Map<String, @Nullable Object> model = common(subject, language);
        model.put("customer", customer.name());
        model.put("right", words.say(language, "right." + subject.right().word(), Map.of()));
        model.put("residence", subject.residence().code());
        model.put("person", file.name());
        model.put("requester", file.requesterName());
        model.put("relation", words.say(language, "relation." + relation(subject), Map.of()));
        model.put("answerTo", file.contact());
        model.put("identifiers", identifiers(file, language));
        model.put("message", written(file));
        return writer.write(REQUEST, customer.language(), model);
    }

    /** Tells the customer that its instruction is carried out, without any personal data. */
    public Letter result(PrivacyCase subject, PlatformCustomer customer) {
        return result(
                subject,
                customer,
                subject.outcome() == null ? "granted" : subject.outcome().word());
    }

    /** Tells the customer that what a legal hold had kept back of its instruction is carried out now. */
    public Letter released(PrivacyCase subject, PlatformCustomer customer) {
        return result(subject, customer, "released");
    }

    private Letter result(PrivacyCase subject, PlatformCustomer customer, String outcome) {
        Locale language = writer.language(RESULT, customer.language());
        Map<String, @Nullable Object> model = common(subject, language);
        model.put("customer", customer.name());
        model.put("right", words.say(language, "right." + subject.right().word(), Map.of()));
        model.put("outcome", words.say(language, "outcome." + outcome, Map.of()));
        model.put("address", "/api/v1/instructions/" + subject.id());
        return writer.write(RESULT, customer.language(), model);
    }

    private Map<String, @Nullable Object> common(PrivacyCase subject, Locale language) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("reference", subject.reference().value());
        model.put(
                "received",
                day(
                        subject.receivedAt(),
                        language,
                        Jurisdiction.of(subject.residence()).zone()));
        model.put("controller", company.name());
        model.put("contact", company.contact());
        return model;
    }

    private static String relation(PrivacyCase subject) {
        return RELATIONS.contains(subject.requester()) ? subject.requester() : "other";
    }

    private List<String> identifiers(CaseFile file, Locale language) {
        return file.identifiers().stream()
                .map(each -> words.say(language, "identifier." + each.type().word(), Map.of()) + ": " + each.value())
                .toList();
    }

    /** What the person wrote, and what they asked in particular, one line each; null if nothing. */
    private static @Nullable String written(CaseFile file) {
        String asked = file.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        String all = (Objects.requireNonNullElse(file.message(), "") + "\n" + asked).strip();
        return all.isEmpty() ? null : all;
    }

    private static String day(Instant instant, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atZone(zone));
    }
}
