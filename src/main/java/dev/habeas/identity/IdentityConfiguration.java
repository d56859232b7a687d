package dev.habeas.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a deployment may replace. */
@Configuration
class IdentityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ContactPointOnFile contactPointOnFile() {
        return new MailboxOfTheRequest();
    }
}
