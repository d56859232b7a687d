package dev.habeas.journeys;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Vault;
import dev.habeas.cases.VaultFiles;
import dev.habeas.evidence.Evidence;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a {@link Journey} works with. */
@TestConfiguration(proxyBeanMethods = false)
class Bench {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** Lazy, because people are made over HTTP. */
    @Bean
    @Lazy
    People people(Environment environment) {
        return People.hire(new Here(environment));
    }

    @Bean
    DrawnTemplates drawnTemplates() {
        return new DrawnTemplates();
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    PastCases pastCases(
            Cases cases, CaseFiles files, Vault vault, VaultFiles vaultFiles, Evidence evidence, JdbcClient jdbc) {
        return new PastCases(cases, files, vault, vaultFiles, evidence, jdbc);
    }

    @Bean
    PastRegisters pastRegisters(Vault vault, Evidence evidence, JdbcClient jdbc) {
        return new PastRegisters(vault, evidence, jdbc);
    }

    @Bean
    PastHolds pastHolds(JdbcClient jdbc, MovableClock clock) {
        return new PastHolds(jdbc, clock);
    }

    @Bean
    Recipients recipients() {
        return Surroundings.RECIPIENTS;
    }

    @Bean
    MailRoom mailRoom() {
        return Surroundings.MAIL;
    }

    @Bean
    PrivacyMailbox privacyMailbox() {
        return Surroundings.MAILBOX;
    }
}
