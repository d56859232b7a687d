package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an {@link EstateJourney} works with. */
@TestConfiguration(proxyBeanMethods = false)
class EstateBench {

    /** The user of the demo who is in both groups here, to try approving a decision of their own. */
    static final String BOTH = "analyst2";

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** Lazy, because a group is joined over HTTP. */
    @Bean
    @Lazy
    People people(Environment environment) {
        People people = People.ofTheDemo(new Here(environment));
        HttpResponse<String> joined =
                people.staff("admin").call("PUT", "/engine-rest/group/officers/members/" + BOTH, "{}");
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(204);
        return people;
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    CaseBook caseBook(JdbcClient jdbc, MailRoom mail) {
        return new CaseBook(jdbc, mail);
    }

    @Bean
    MailRoom mailRoom() {
        return EstateSurroundings.MAIL;
    }

    @Bean
    @Lazy
    EstateView estateView(People people, JdbcClient jdbc) {
        return new EstateView(people.site(), jdbc);
    }

    @Bean
    Newcomers newcomers(JdbcClient jdbc) {
        return new Newcomers(jdbc);
    }
}
