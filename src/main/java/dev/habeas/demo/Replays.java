package dev.habeas.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases again, in a restored system, everyone of whom the platform has a tombstone, and only then opens it. */
@Component
@Profile("demo")
final class Replays {

    private final Backups backups;
    private final Platform platform;
    private final EstateSecrets secrets;
    private final RecordChanges changes;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Replays(
            Backups backups,
            Platform platform,
            EstateSecrets secrets,
            RecordChanges changes,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.backups = backups;
        this.platform = platform;
        this.secrets = secrets;
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
        Map<String, Platform.Tombstone> byHash = replay.tombstones().stream()
                .collect(Collectors.toMap(Platform.Tombstone::hash, each -> each, Replays::stronger));
        int changed = Objects.requireNonNull(transaction.execute(status -> carryOut(system, byHash)));
        platform.replayed(replay, changed);
        backups.open(system);
        return changed;
    }

    private static Platform.Tombstone stronger(Platform.Tombstone one, Platform.Tombstone other) {
        return one.action().equals("erase") ? one : other;
    }

    private int carryOut(EstateSystem system, Map<String, Platform.Tombstone> byHash) {
        Mac mac = mac(system);
        List<Long> erase = new ArrayList<>();
        Map<String, List<Long>> restrict = new java.util.TreeMap<>();
        for (Known known : known(system)) {
            Platform.Tombstone found = byHash.get(hash(mac, known));
            if (found != null && found.action().equals("erase")) {
                erase.add(known.subject());
            } else if (found != null) {
                restrict.computeIfAbsent(
                                Objects.requireNonNullElse(found.ground(), "unspecified"), ground -> new ArrayList<>())
                        .add(known.subject());
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int changed = erase.isEmpty() ? 0 : changes.erase(new Holding(system, erase, null), today);
        for (Map.Entry<String, List<Long>> each : restrict.entrySet()) {
            Holding holding = new Holding(system, each.getValue(), null);
            changed += changes.erase(holding, today);
            changed += changes.restrict(holding, each.getKey());
        }
        return changed;
    }

    private List<Known> known(EstateSystem system) {
        String query = system.tables().stream()
                .flatMap(table -> table.identifiers().entrySet().stream()
                        .map(column ->
                                "select subject_no as subject, '%s' as type, %s as value from %s where %2$s is not null"
                                        .formatted(column.getKey().name(), column.getValue(), system.qualified(table))))
                .collect(Collectors.joining(" union "));
        return jdbc.sql(query)
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
