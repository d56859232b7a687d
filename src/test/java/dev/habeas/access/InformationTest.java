package dev.habeas.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.registers.Registers;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What goes with the data, composed from the registers as they are shipped. */
class InformationTest {

    private static final List<String> SYSTEMS = List.of("billing", "partner-feed", "mailing-list");
    private static final AnnotationConfigApplicationContext SHIPPED =
            new AnnotationConfigApplicationContext("dev.habeas.registers");
    private static final Information INFORMATION = new Information(SHIPPED.getBean(Registers.class), words());

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("access/messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    @AfterAll
    static void close() {
        SHIPPED.close();
    }

    @Test
    void article15SaysPurposesRecipientsByNameTransfersRetentionSourcesAndRights() {
        List<Section> said = INFORMATION.about(SYSTEMS, "GDPR", Locale.ENGLISH);

        assertThat(items(said, "purposes"))
                .contains("to send you the newsletter that you asked for: your consent (GDPR Art. 6(1)(a))")
                .contains("to keep our books and pay our taxes: a duty that a law puts on us (GDPR Art. 6(1)(c))");
        assertThat(items(said, "categories"))
                .contains("orders, invoices and means of payment")
                .noneMatch(item -> item.contains("1798"));
        assertThat(items(said, "recipients"))
                .contains("the tax office", "the payment service that you chose when you ordered");
        assertThat(items(said, "transfers"))
                .anyMatch(item -> item.contains(": to the United States, under standard contractual clauses")
                        && item.contains("(GDPR Art. 46(2)(c))"));
        assertThat(items(said, "retention")).isNotEmpty().allMatch(item -> item.length() > 10);
        assertThat(items(said, "sources")).isNotEmpty();
        assertThat(text(said, "rights")).contains("corrected, erased or restricted", "complain to an authority");
        assertThat(said).extracting(Section::topic).doesNotContain("period", "sold");
    }

    @Test
    void inTheUnitedKingdomItsOwnLawIsCitedAndNoSafeguardOfTheUnion() {
        List<Section> english = INFORMATION.about(SYSTEMS, "UK_GDPR", Locale.ENGLISH);
        List<Section> german = INFORMATION.about(SYSTEMS, "UK_GDPR", Locale.GERMAN);

        assertThat(items(english, "purposes"))
                .contains("to send you the newsletter that you asked for: your consent (UK GDPR Art. 6(1)(a))");
        assertThat(items(german, "purposes")).anyMatch(item -> item.endsWith("(Art. 6 Abs. 1 Buchst. a UK-DSGVO)"));
        assertThat(items(english, "transfers")).anyMatch(item -> item.endsWith(": to the United States"));
        assertThat(all(english) + all(german))
                .doesNotContain("46(2)", "46 Abs. 2", "European Commission", "Kommission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCPA", "US_CO", "CH_FADP", "LGPD", "PIPEDA", "QC_LAW25", "IN_DPDP", "VOLUNTARY"})
    void nobodyElseIsReferredToEuropeanLaw(String regime) {
        List<Section> english = INFORMATION.about(SYSTEMS, regime, Locale.ENGLISH);

        assertThat(items(english, "purposes")).contains("to send you the newsletter that you asked for: your consent");
        assertThat(all(english) + all(INFORMATION.about(SYSTEMS, regime, Locale.GERMAN)))
                .doesNotContain("GDPR", "DSGVO", "European Commission", "Kommission");
    }

    @Test
    void californiaIsToldItsOwnCategoriesAndKindsOfRecipients() {
        List<Section> said = INFORMATION.about(SYSTEMS, "CCPA", Locale.ENGLISH);

        assertThat(items(said, "categories")).contains("commercial information (1798.140(v)(1)(D))");
        assertThat(items(said, "shared")).anyMatch(item -> item.startsWith("advertising partners: "));
        assertThat(text(said, "sold")).isEqualTo("We have sold none of it.");
        assertThat(items(said, "purposes")).isNotEmpty();
        assertThat(items(said, "retention")).isNotEmpty();
        assertThat(items(said, "sources")).isNotEmpty();
        assertThat(text(said, "period")).contains("1 January 2022");
        assertThat(said).extracting(Section::topic).doesNotContain("recipients");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_OR", "US_CT", "US_VA", "US_CO"})
    void peopleOfOtherStatesReadNothingOfCaliforniaAndSomeReadNames(String regime) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            List<Section> said = INFORMATION.about(SYSTEMS, regime, language);

            assertThat(all(said)).doesNotContain("1798", "Civil Code", "2022");
            assertThat(said.stream().anyMatch(section -> section.topic().equals("recipients")))
                    .isEqualTo(List.of("US_OR", "US_CT").contains(regime));
        }
        List<Section> english = INFORMATION.about(SYSTEMS, regime, Locale.ENGLISH);
        assertThat(items(english, "categories")).contains("orders, invoices and means of payment");
        assertThat(items(english, "disclosed"))
                .anyMatch(item -> item.startsWith("public authorities: orders, invoices"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US_OR", "US_CT"})
    void oregonAndConnecticutAreToldEachThirdParty(String regime) {
        assertThat(items(INFORMATION.about(SYSTEMS, regime, Locale.ENGLISH), "recipients"))
                .contains("the tax office")
                .anyMatch(item -> item.startsWith("Example Hosting Inc."));
    }

    private static List<String> items(List<Section> said, String topic) {
        return section(said, topic).items();
    }

    private static String text(List<Section> said, String topic) {
        return section(said, topic).text();
    }

    private static Section section(List<Section> said, String topic) {
        return said.stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static String all(List<Section> said) {
        return said.stream()
                .map(each -> each.title() + each.text() + each.items())
                .collect(Collectors.joining());
    }
}
