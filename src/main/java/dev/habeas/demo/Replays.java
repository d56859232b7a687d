package dev.habeas.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases again, in a restored system, everyone of whom the platform has a tombstone, and of them no more than it says; and
 * only then opens it.
 */
@Component
@Profile("demo")
final class Replays {

    private final Backups backups;
    private final Platform platform;
    private final EstateSecrets secrets;
    private final EstateRecords records;
    private final RecordChanges changes;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Replays(
            Backups backups,
            Platform platform,
            EstateSecrets secrets,
            EstateRecords records,
            RecordChanges changes,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.backups = backups;
        this.platform = platform;
        this.secrets = secrets;
        this.records = records;
        this.changes = changes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the system itself knows a person by. */
    private record Known(long subject, IdentifierType type, String value) {}

    /**
     * @return how many records were erased or restricted again
     * @throws org.springframework.web.client.RestClientException if the platform does not answer; the system stays closed
     */
    int replay(EstateSystem system, Instant takenAt) {
        Platform.Replay replay = platform.restored(system, takenAt);
        int changed = Objects.requireNonNull(transaction.execute(status -> carryOut(system, replay)));
        platform.replayed(replay, changed);
        backups.open(system);
        return changed;
    }

    /** Restrictions first: what is erased as well goes. */
    private int carryOut(EstateSystem system, Platform.Replay replay) {
        Map<Platform.Order, List<Platform.Tombstone>> orders = replay.tombstones().stream()
                .collect(Collectors.groupingBy(Platform.Tombstone::order, LinkedHashMap::new, Collectors.toList()));
        return orders.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().erases()))
                .mapToInt(each ->
                        carryOut(each.getKey(), meant(system, each.getKey().tenant(), each.getValue(), replay.spare())))
                .sum();
    }

    private int carryOut(Platform.Order order, Holding holding) {
        if (holding.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Holding part = TranscriptElements.part(holding, order.elements());
        if (order.erases()) {
            return changes.erase(part, today);
        }
        return order.eraseOthers()
                ? changes.erase(part, today) + changes.keepByLaw(part, order.ground())
                : changes.restrict(part, order.ground());
    }

    private Holding meant(EstateSystem system, String tenant, List<Platform.Tombstone> tombstones, Set<String> spare) {
        Set<String> hashes =
                tombstones.stream().map(Platform.Tombstone::hash).collect(Collectors.toCollection(HashSet::new));
        return hashes.contains(null)
                ? records.everybody(system, tenant).without(found(system, tenant, spare))
                : found(system, tenant, hashes);
    }

    /** The people of the tenant with an identifier of one of these hashes. */
    private Holding found(EstateSystem system, String tenant, Set<String> hashes) {
        Mac mac = mac(system);
        return new Holding(
                system,
                known(records.everybody(system, tenant)).stream()
                        .filter(known -> hashes.contains(hash(mac, known)))
                        .map(Known::subject)
                        .distinct()
                        .toList(),
                tenant);
    }

    private List<Known> known(Holding everybody) {
        EstateSystem system = everybody.system();
        if (everybody.isEmpty()) {
            return List.of();
        }
        String query = system.tables().stream()
                .flatMap(table -> table.identifiers().entrySet().stream()
                        .map(column ->
                                "select subject_no as subject, '%s' as type, %s as value from %s %s and %2$s is not null"
                                        .formatted(
                                                column.getKey().name(),
                                                column.getValue(),
                                                system.qualified(table),
                                                EstateRecords.where(everybody))))
                .collect(Collectors.joining(" union "));
        return jdbc.sql(query)
                .param("subjects", everybody.subjects())
                .param("tenant", everybody.tenant())
                .query((row, number) -> new Known(
                        row.getLong("subject"), IdentifierType.valueOf(row.getString("type")), row.getString("value")))
                .list();
    }

    private static String hash(Mac mac, Known known) {
        return HexFormat.of()
                .formatHex(mac.doFinal((known.type().word() + "|" + known.type().normalise(known.value()))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** As the platform makes it: under a key that is made from the shared secret for this purpose alone. */
    private Mac mac(EstateSystem system) {
        String secret = Objects.requireNonNull(secrets.secrets().get(system.key()));
        return keyed(keyed(secret.getBytes(StandardCharsets.UTF_8))
                .doFinal("habeas-tombstone/1".getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is not available", e);
        }
    }
}
