package dev.habeas.deadlines;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calendars of the jollyday library, corrected by the table {@code calendars.csv} where the law differs: a row takes a
 * country of the library or a file of ours in the library's own format, and may leave out days that are no holidays.
 */
public final class JollydayCalendars implements HolidayCalendars {

    private static final HolidayCalendar WEEKENDS =
            new JollydayCalendar("WEEKENDS", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), null, Set.of());

    private final Map<String, String[]> rows = read("calendars.csv");
    private final Map<String, HolidayCalendar> calendars = new ConcurrentHashMap<>();

    @Override
    public HolidayCalendar named(String name) {
        String[] row = rows.get(name);
        return row == null ? WEEKENDS : calendars.computeIfAbsent(name, key -> calendar(row));
    }

    private static HolidayCalendar calendar(String[] cells) {
        Set<DayOfWeek> weekend = Arrays.stream(cells[1].split("\\|"))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        Set<String> without = Set.of(cells[4].split("\\|"));
        return new JollydayCalendar(cells[0], weekend, manager(cells[2]), without, cells[3].split("\\|"));
    }

    private static @Nullable HolidayManager manager(String holidays) {
        if (holidays.isEmpty()) {
            return null;
        }
        ManagerParameter where = holidays.endsWith(".xml")
                ? ManagerParameters.create(resource("holidays/" + holidays))
                : ManagerParameters.create(holidays);
        return HolidayManager.getInstance(where);
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(JollydayCalendars.class.getResource(name), name);
    }

    private static Map<String, String[]> read(String name) {
        try (InputStream in = resource(name).openStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
