package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.LegalBasis;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words behind the letters are complete. */
class LetterWordsTest {

    private static final Set<String> EEA_UK_CH = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "CH");

    /** One of every regime. */
    private static final List<String> HOMES =
            List.of("DE", "GB", "CH", "US-CA", "US-VA", "US-NY", "BR", "CA-ON", "CA-QC", "IN", "JP");

    @ParameterizedTest
    @ValueSource(strings = {"answers", "remedies", "grounds"})
    void everyLanguageHasTheSameKeys(String book) throws Exception {
        assertThat(keys(book, "de")).isEqualTo(keys(book, "en")).isNotEmpty();
    }

    @Test
    void everyGroundHasWordsAndLawUnderEveryRegime() throws Exception {
        List<String> codes = keys("grounds", "en").stream()
                .filter(key -> key.endsWith(".reason"))
                .map(key -> key.substring(0, key.indexOf(".reason")))
                .toList();

        assertThat(codes)
                .contains("EU-17-1-NONE", "EU-11-2", "EU-12-5-UNFOUNDED", "EU-12-5-EXCESSIVE", "CA-145")
                .contains("LEGAL-HOLD", "SECURITY", "IDENTITY")
                .contains("EU-17-3-a", "EU-17-3-b", "EU-17-3-c", "EU-17-3-d", "EU-17-3-e")
                .contains("CA-105-d-1", "CA-105-d-2", "CA-105-d-3", "CA-105-d-4")
                .contains("CA-105-d-5", "CA-105-d-6", "CA-105-d-7", "CA-105-d-8");
        for (String code : codes) {
            Right right = Right.ofWord(code.replaceAll("^[^.]*\\.?", "")).orElse(Right.ERASURE);
            for (String home : HOMES) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    Reason reason = new GroundWords()
                            .reason(code.replaceAll("\\..*", ""), right, new Residence(home), language);
                    assertThat(reason.reason())
                            .as(code + " in " + home)
                            .endsWith(".")
                            .doesNotContain("{");
                    assertThat(reason.law())
                            .as(code + " in " + home)
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void lawIsCitedAsThePersonsRegimeNamesIt() {
        GroundWords grounds = new GroundWords();

        assertThat(grounds.reason("EU-17-3-b", Right.ERASURE, new Residence("DE"), Locale.ENGLISH)
                        .law())
                .isEqualTo("GDPR Art. 17(3)(b)");
        assertThat(grounds.reason("EU-17-3-b", Right.ERASURE, new Residence("GB"), Locale.ENGLISH)
                        .law())
                .isEqualTo("UK GDPR Art. 17(3)(b)");
        assertThat(grounds.reason("EU-17-3-b", Right.ERASURE, new Residence("DE"), Locale.GERMAN)
                        .law())
                .isEqualTo("Art. 17 Abs. 3 Buchst. b DSGVO");
    }

    /** By hand, from the laws: what each of these grounds may say of a right, and what it must never say. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        LEGAL-HOLD;  erasure;       DE;    may not erase;                      GDPR Art. 17(3)(e)
        LEGAL-HOLD;  restriction;   DE;    has to stay available;              GDPR Art. 18(2)
        LEGAL-HOLD;  restriction;   GB;    has to stay available;              UK GDPR Art. 18(2)
        LEGAL-HOLD;  restriction;   US-CA; has to stay available;              California Civil Code § 1798.145(a)
        SECURITY;    erasure;       DE;    keep our service and its users;     GDPR Art. 17(1)(a), Art. 6(1)(f), Art. 32
        SECURITY;    restriction;   DE;    keep our service and its users;     GDPR Art. 18(2), Art. 32
        SECURITY;    restriction;   US-CA; keep our service and its users;     the security section of our privacy policy
        EU-22-NONE;     automated-decision; DE;    by a machine alone;         GDPR Art. 22(1)
        EU-22-NONE;     automated-decision; GB;    by a machine alone;         UK GDPR Art. 22A(1)
        EU-22-UPHELD;   automated-decision; DE;    looked at the decision anew; GDPR Art. 22(3)
        EU-22-UPHELD;   automated-decision; GB;    looked at the decision anew; UK GDPR Art. 22C
        US-ADMT-UPHELD; automated-decision; US-CA; looked at the decision anew; 11 CCR § 7221
        US-ADMT-UPHELD; automated-decision; US-CO; looked at the decision anew; the privacy law of your state on profiling
        CA-145;      erasure;       US-CA; exempts it from deletion;           California Civil Code § 1798.145
        CA-145;      access;        US-CA; exempts the data from the right to know; California Civil Code § 1798.145
        CA-145;      portability;   US-CA; right to take it along;             California Civil Code § 1798.145
        CA-145;      rectification; US-CA; exempts it from correction;         California Civil Code § 1798.145
        """)
    void aGroundSpeaksOfTheRightThatItLimits(String code, String right, String home, String says, String law) {
        Right limited = Right.ofWord(right).orElseThrow();
        Reason reason = new GroundWords().reason(code, limited, new Residence(home), Locale.ENGLISH);

        assertThat(reason.reason()).contains(says);
        assertThat(reason.law()).isEqualTo(law);
        if (limited != Right.ERASURE) {
            Reason german = new GroundWords().reason(code, limited, new Residence(home), Locale.GERMAN);
            assertThat(reason.reason() + reason.law()).doesNotContain("eras", "delet", "Art. 17", "1798.105");
            assertThat(german.reason() + german.law()).doesNotContain("lösch", "Lösch", "Art. 17", "1798.105");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        GDPR;    a contract with you (GDPR Art. 6(1)(b));    ein Vertrag mit Ihnen (Art. 6 Abs. 1 Buchst. b DSGVO)
        UK_GDPR; a contract with you (UK GDPR Art. 6(1)(b)); ein Vertrag mit Ihnen (Art. 6 Abs. 1 Buchst. b UK-DSGVO)
        CCPA;    a contract with you;                        ein Vertrag mit Ihnen
        CH_FADP; a contract with you;                        ein Vertrag mit Ihnen
        """)
    void whatAUseRestsOnIsCitedFromTheLawOfThePerson(String regime, String english, String german) {
        for (Right right : List.of(Right.OBJECTION, Right.CONSENT_WITHDRAWAL)) {
            SectionWords words = new SectionWords(right);

            assertThat(words.basis(Locale.ENGLISH, LegalBasis.CONTRACT, regime)).isEqualTo(english);
            assertThat(words.basis(Locale.GERMAN, LegalBasis.CONTRACT, regime)).isEqualTo(german);
        }
    }

    @Test
    void securityKeepsNobodyFromSeeingTheirData() {
        assertThat(Grounds.codesFor(Right.ACCESS)).doesNotContain("SECURITY");
    }

    @Test
    void aProvisionOfAnotherLawIsNotCitedAsIfItApplied() {
        GroundWords grounds = new GroundWords();

        assertThat(grounds.reason("EU-17-3-e", Right.ERASURE, new Residence("IN"), Locale.ENGLISH)
                        .law())
                .startsWith("Indian Digital Personal Data Protection Act 2023")
                .contains("the ground is that of");
        assertThat(grounds.reason("CA-105-d-1", Right.ERASURE, new Residence("US-VA"), Locale.ENGLISH)
                        .law())
                .isEqualTo("the exceptions of the Virginia Consumer Data Protection Act");
        assertThat(grounds.reason("CA-105-d-1", Right.ERASURE, new Residence("US-NY"), Locale.ENGLISH)
                        .law())
                .isEqualTo("the exceptions of our privacy policy");
        assertThat(grounds.reason("EU-17-3-b", Right.ERASURE, new Residence("BR"), Locale.ENGLISH)
                        .law())
                .isEqualTo("LGPD Art. 16, I");
    }

    @Test
    void everyCountryUnderGdprUkAndSwissLawHasAnAuthority() {
        Authorities authorities = new Authorities();

        assertThat(EEA_UK_CH)
                .allSatisfy(country -> assertThat(authorities.of(new Residence(country), Locale.ENGLISH))
                        .hasValueSatisfying(authority -> {
                            assertThat(authority.name()).isNotBlank();
                            assertThat(authority.url()).startsWith("https://");
                        }));
    }

    @Test
    void regionComesBeforeCountry() {
        Authorities authorities = new Authorities();

        assertThat(authorities
                        .of(new Residence("CA-QC"), Locale.ENGLISH)
                        .orElseThrow()
                        .name())
                .contains("Québec");
        assertThat(authorities
                        .of(new Residence("CA-ON"), Locale.ENGLISH)
                        .orElseThrow()
                        .name())
                .contains("Canada");
        assertThat(authorities
                        .of(new Residence("DE-BY"), Locale.GERMAN)
                        .orElseThrow()
                        .name())
                .contains("Bundeslandes");
    }

    @Test
    void utahHasNoAppeal() {
        Controller controller = new Controller("Acme", "privacy@acme.example");

        assertThat(new Remedies().of(AnswerRegime.US_STATE, new Residence("US-UT"), Locale.ENGLISH, controller, false))
                .extracting(Remedy::text)
                .noneMatch(text -> text.contains("appeal"));
    }

    private static Set<String> keys(String book, String language) throws Exception {
        Properties words = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("mail/words/" + book + "_" + language + ".properties"));
        return words.stringPropertyNames();
    }
}
