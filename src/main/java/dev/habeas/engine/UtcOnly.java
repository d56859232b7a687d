package dev.habeas.engine;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Refuses to start unless the JVM runs in UTC: the engine stores the due dates of timers in the zone of the JVM, so on
 * any other zone a timer can fire hours early or late.
 */
@Component
final class UtcOnly implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (!TimeZone.getDefault().toZoneId().normalized().equals(ZoneOffset.UTC)) {
            throw new IllegalStateException(
                    "HABEAS-ENG-004 The JVM must run in UTC; start it with -Duser.timezone=UTC");
        }
    }
}
