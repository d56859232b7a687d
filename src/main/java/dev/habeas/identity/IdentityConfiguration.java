package dev.habeas.identity;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a deployment may replace. */
@Configuration
class IdentityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ContactPointOnFile contactPointOnFile(AccountServiceSettings settings) {
        URI url = settings.url();
        ContactPointOnFile mailboxOfTheRequest = new MailboxOfTheRequest();
        return url == null ? mailboxOfTheRequest : new AccountService(settings, url, mailboxOfTheRequest);
    }
}
