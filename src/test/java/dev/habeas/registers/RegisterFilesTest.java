package dev.habeas.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

/** Registers that are in order, and such as are not. */
class RegisterFilesTest {

    private static final Path SHIPPED = Path.of("src/main/resources/registers");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String name : RegisterFiles.NAMES) {
            Files.copy(SHIPPED.resolve(name + ".yaml"), folder.resolve(name + ".yaml"));
        }
    }

    @Test
    void theShippedOnesAreInOrder() {
        Registers registers = read();

        assertThat(registers.version()).isEqualTo("2026-11-29");
        assertThat(registers.systems().keySet())
                .isEqualTo(Set.of(
                        "accounts",
                        "billing",
                        "chat-transcripts",
                        "web-analytics",
                        "device-logs",
                        "mailing-list",
                        "partner-feed"));
    }

    /** What stops when a consent is withdrawn, and what an objection reaches, is what people are told about the same systems. */
    @Test
    void theShippedRecipientsHaveTheBasesThatPeopleAreTold() throws IOException {
        Map<String, Object> demo = new YAMLMapper()
                .readValue(Path.of("src/main/resources/application-demo.yaml").toFile(), new TypeReference<>() {});
        Map<String, Map<String, Object>> recipients = at(demo, "habeas", "processors", "register");
        Registers registers = read();

        assertThat(recipients.keySet()).isEqualTo(registers.systems().keySet());
        recipients.forEach((key, recipient) -> {
            Map<String, String> purposes = at(recipient, "purposes");
            Set<String> told = registers.systems().get(key).purposes().stream()
                    .map(purpose -> registers.purposes().get(purpose).basis())
                    .collect(Collectors.toSet());
            assertThat(purposes.values())
                    .as(key)
                    .allSatisfy(basis -> assertThat(told).anyMatch(each -> basis.startsWith(each)));
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Map<String, ?> root, String... path) {
        Object here = root;
        for (String name : path) {
            here = ((Map<String, Object>) here).get(name);
        }
        return (T) here;
    }

    @Test
    void aNameThatLeadsNowhereIsToldWithItsPlace() throws IOException {
        change("systems", "purposes: [account, security]", "purposes: [account, espionage]");

        assertThatThrownBy(this::read)
                .hasMessageContaining("HABEAS-REG-001")
                .hasMessageContaining("systems.yaml: 'accounts' names 'espionage', which purposes.yaml does not have");
    }

    @Test
    void aMissingMemberIsToldWithItsPlace() throws IOException {
        change("purposes", "    basis: consent\n", "");

        assertThatThrownBy(this::read).hasMessageContaining("purposes.yaml").hasMessageContaining("newsletter");
    }

    @Test
    void aMissingLanguageIsTold() throws IOException {
        change("retention", "usage: {en: '14 months', de: '14 Monate',", "usage: {en: 14 months,");

        assertThatThrownBy(this::read).hasMessageContaining("retention.yaml").hasMessageContaining("usage");
    }

    @Test
    void aPeriodIsReadWithWhatBecomesOfTheRows() {
        Keeping usage = read().retention().get("usage");

        assertThat(usage.span()).isEqualTo(Period.ofMonths(14));
        assertThat(usage.treatment()).isEqualTo(Keeping.Treatment.ANONYMISE);
        assertThat(read().retention().get("until-withdrawn").span()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period: P14M",
                "treatment: delete",
                "period: 14 months, treatment: delete",
                "period: P, treatment: delete"
            })
    void aPeriodThatSaysNothingIsTold(String members) throws IOException {
        change("retention", "period: P14M, treatment: anonymise", members);

        assertThatThrownBy(this::read).hasMessageContaining("retention.yaml").hasMessageContaining("usage");
    }

    @Test
    void whatIsNoYamlIsTold() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "version: [");
        Files.delete(folder.resolve("transfers.yaml"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("sources.yaml: is not YAML")
                .hasMessageContaining("transfers.yaml: cannot be read");
    }

    @Test
    void onlyWhatAPersonProvidedOnConsentOrContractIsPortable() {
        Registers registers = read();

        assertThat(registers.systems().keySet().stream().filter(registers::isPortable))
                .containsExactlyInAnyOrder("accounts", "billing", "chat-transcripts", "mailing-list");
        assertThat(registers.isPortable("unknown")).isFalse();
    }

    @Test
    void numbersOfAccountsAreNeverDisclosedInCaliforniaPasswordsNowhere() {
        Registers registers = read();

        assertThat(registers.isNeverDisclosed("password_hash", "GDPR")).isTrue();
        assertThat(registers.isNeverDisclosed("passwordHash", "CCPA")).isTrue();
        assertThat(registers.isNeverDisclosed("SSN", "CCPA")).isTrue();
        assertThat(registers.isNeverDisclosed("account-number", "US_VA")).isTrue();
        assertThat(registers.isNeverDisclosed("accountNumber", "GDPR")).isFalse();
        assertThat(registers.isNeverDisclosed("email", "CCPA")).isFalse();
    }

    private Registers read() {
        return new RegisterFiles(new DefaultResourceLoader(), folder.toUri().toString()).read();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file + ".yaml");
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
