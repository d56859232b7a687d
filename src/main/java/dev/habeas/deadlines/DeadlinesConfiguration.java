package dev.habeas.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only place of the module that knows Spring. The rule book comes from whoever keeps the tables. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class DeadlinesConfiguration {

    @Bean
    HolidayCalendars holidayCalendars() {
        return new JollydayCalendars();
    }

    @Bean
    StatutoryClock statutoryClock(RuleBook rules, HolidayCalendars calendars, ClockSettings settings) {
        return new StatutoryClock(rules, calendars, settings);
    }

    @Bean
    BreachClock breachClock(RuleBook rules, HolidayCalendars calendars, ClockSettings settings) {
        return new BreachClock(rules, calendars, settings);
    }
}
