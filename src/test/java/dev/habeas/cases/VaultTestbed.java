package dev.habeas.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault on a PostgreSQL of its own, with further components of other modules if asked; without the engine. */
public final class VaultTestbed implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-05T09:00:00.123456Z");

    private final EmbeddedPostgres postgres;
    private final DataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final KeyRing ring;

    private VaultTestbed(Path keys) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        dataSource = postgres.getDatabase("postgres", "postgres", Map.of("currentSchema", "habeas"));
        ring = FileKeyRing.open(keys.resolve("vault.json"), true);
    }

    public static VaultTestbed start(Path keys, Class<?>... further) throws IOException {
        VaultTestbed testbed = new VaultTestbed(keys);
        Flyway.configure()
                .dataSource(testbed.dataSource)
                .schemas("habeas")
                .locations("classpath:db/migration/cases", "classpath:db/migration/evidence")
                .load()
                .migrate();
        testbed.add(DataSource.class, () -> testbed.dataSource);
        testbed.add(KeyRing.class, () -> testbed.ring);
        testbed.add(Path.class, () -> keys);
        testbed.context.register(Infrastructure.class);
        testbed.context.register(
                CaseKeys.class, VaultEntries.class, VaultNotes.class, Vault.class, BlindIndex.class, Reads.class);
        if (further.length > 0) {
            testbed.context.register(further);
        }
        testbed.context.refresh();
        return testbed;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
        return Objects.requireNonNull(result);
    }

    /** The same vault with the key ring of another file. */
    Vault vaultWith(KeyRing other) {
        Clock clock = get(Clock.class);
        JdbcClient jdbc = get(JdbcClient.class);
        CaseKeys keys = new CaseKeys(jdbc, other, clock);
        return new Vault(keys, new VaultEntries(jdbc, clock), new VaultNotes(jdbc, clock), jdbc, event -> {});
    }

    /** How many rows of all tables contain the text, as text or as bytes. */
    public long rowsContaining(String text) {
        JdbcClient jdbc = get(JdbcClient.class);
        String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'habeas'")
                .query(String.class)
                .list();
        return tables.stream()
                .mapToLong(
                        table -> jdbc.sql("select count(*) from " + table + " t where t::text like ? or t::text like ?")
                                .params("%" + text + "%", "%" + hex + "%")
                                .query(Long.class)
                                .single())
                .sum();
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
    }

    private <T> void add(Class<T> type, Supplier<T> bean) {
        context.registerBean(type, bean);
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Infrastructure {

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
