package dev.habeas.optout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.KeyRing;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table of signals, one row per browser. After a rotation of the vault's keys a browser is counted anew. */
@Component
class SignalRows {

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final Clock clock;

    SignalRows(JdbcClient jdbc, KeyRing ring, Clock clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.clock = clock;
    }

    /**
     * Counts all signals in one statement. Joins the caller's transaction. What was kept of a browser before is read in the same
     * statement, which sees the row as it was.
     */
    Seen count(List<Signal> signals) {
        Map<ByteBuffer, Identifier> browsers = new HashMap<>();
        Map<ByteBuffer, Identifier> older = new HashMap<>();
        byte[][] macs = new byte[signals.size()][];
        Boolean[] known = new Boolean[signals.size()];
        for (int index = 0; index < macs.length; index++) {
            Signal signal = signals.get(index);
            List<byte[]> ofBrowser = macs(signal.browser());
            macs[index] = ofBrowser.get(0);
            ofBrowser.stream().skip(1).forEach(mac -> older.put(ByteBuffer.wrap(mac), signal.browser()));
            known[index] = signal.account() != null;
            browsers.put(ByteBuffer.wrap(macs[index]), signal.browser());
        }
        List<Counted> counted = jdbc.sql("""
                    insert into opt_out_signal as kept (browser_mac, person_known, first_seen_at, last_seen_at, signals)
                    select mac, bool_or(known), :now, :now, count(*)
                    from unnest(:macs, :known) as signal (mac, known) group by mac order by mac
                    on conflict (browser_mac) do update set
                        person_known = kept.person_known or excluded.person_known,
                        last_seen_at = excluded.last_seen_at,
                        signals = kept.signals + excluded.signals
                    returning browser_mac, xmax = 0 as is_new, person_known and not exists (
                        select from opt_out_signal before
                        where before.browser_mac = kept.browser_mac and before.person_known) as is_recognised\
                    """)
                .param("macs", new SqlArrayValue("bytea", (Object[]) macs))
                .param("known", new SqlArrayValue("boolean", (Object[]) known))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Counted(
                        Objects.requireNonNull(browsers.get(ByteBuffer.wrap(row.getBytes("browser_mac")))),
                        row.getBoolean("is_new"),
                        row.getBoolean("is_recognised")))
                .list();
        Set<Identifier> before = keptBefore(older);
        return new Seen(
                browsers(counted, each -> each.isNew() && !before.contains(each.browser())),
                browsers(counted, each -> each.isRecognised() && !each.isNew()));
    }

    /** Those that signalled before a rotation of the vault's keys; asks nothing if there was none. */
    private Set<Identifier> keptBefore(Map<ByteBuffer, Identifier> older) {
        return older.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select browser_mac from opt_out_signal where browser_mac = any(:macs)")
                        .param("macs", new SqlArrayValue("bytea", (Object[])
                                older.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new)))
                        .query((row, number) ->
                                Objects.requireNonNull(older.get(ByteBuffer.wrap(row.getBytes("browser_mac")))))
                        .list()
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Identifier> browsers(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).map(Counted::browser).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is new in a batch.
     *
     * @param first the browsers never seen before
     * @param recognised those seen before, with an account for the first time
     */
    record Seen(Set<Identifier> first, Set<Identifier> recognised) {}

    /** PostgreSQL tells an inserted row from an updated one by its xmax. */
    private record Counted(Identifier browser, boolean isNew, boolean isRecognised) {}

    /** Under every key of the ring, the current one first. */
    private List<byte[]> macs(Identifier browser) {
        try {
            return ring.blindIndexes(("signal|" + browser.normalised()).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-OPT-002 The browser's hash cannot be computed", e);
        }
    }
}
