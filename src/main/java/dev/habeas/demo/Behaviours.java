package dev.habeas.demo;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The behaviour of each system; survives a restart. */
@Component
@Profile("demo")
final class Behaviours {

    private final JdbcClient jdbc;
    private final EstateCatalogue catalogue;

    Behaviours(JdbcClient jdbc, EstateCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    Behaviour of(EstateSystem system) {
        return jdbc.sql("select mode, callback_after from " + system.qualified("behaviour"))
                .query((row, number) -> new Behaviour(
                        Behaviour.Mode.valueOf(row.getString("mode")), Duration.parse(row.getString("callback_after"))))
                .single();
    }

    void set(EstateSystem system, Behaviour behaviour) {
        jdbc.sql("update %s set mode = :mode, callback_after = :after".formatted(system.qualified("behaviour")))
                .param("mode", behaviour.mode().name())
                .param("after", behaviour.callbackAfter().toString())
                .update();
    }

    /** The mode of every system, by key. */
    Map<String, Behaviour.Mode> modes() {
        String query = catalogue.systems().stream()
                .map(system ->
                        "select '%s' as system, mode from %s".formatted(system.key(), system.qualified("behaviour")))
                .collect(Collectors.joining(" union all "));
        return jdbc
                .sql(query)
                .query((row, number) ->
                        Map.entry(row.getString("system"), Behaviour.Mode.valueOf(row.getString("mode"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
