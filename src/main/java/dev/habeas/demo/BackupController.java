package dev.habeas.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/** What an operator of the estate does with backups. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class BackupController {

    private final EstateCatalogue catalogue;
    private final Backups backups;
    private final Replays replays;
    private final Platform platform;
    private final Clock clock;

    BackupController(EstateCatalogue catalogue, Backups backups, Replays replays, Platform platform, Clock clock) {
        this.catalogue = catalogue;
        this.backups = backups;
        this.replays = replays;
        this.platform = platform;
        this.clock = clock;
    }

    /** @param erasedAgain records by system; a system that is missing is still closed */
    record Restored(int rows, Map<String, Integer> erasedAgain, List<String> closed) {}

    @Operation(summary = "Back up all systems, and register the backup with the platform")
    @PostMapping("/demo/estate/backups")
    Backups.Taken take() {
        backups.expire(clock.instant());
        Backups.Taken taken = backups.take(clock.instant());
        platform.register(catalogue.systems(), taken);
        return taken;
    }

    @Operation(
            summary = "Restore the latest backup in all systems",
            description = "Each answers 503 until it has erased again what was erased since the backup was taken.")
    @PostMapping("/demo/estate/backups/restore")
    Restored restore() {
        int rows = backups.restore(clock.instant()).orElseThrow(EstateProblem::noBackup);
        return new Restored(rows, replayAll(), closed());
    }

    @Operation(summary = "Try again to open the systems that a restore has closed")
    @PostMapping("/demo/estate/backups/replay")
    Restored replay() {
        return new Restored(0, replayAll(), closed());
    }

    @GetMapping("/demo/estate/backups/closed")
    List<String> closed() {
        return backups.closed().stream().map(EstateSystem::key).toList();
    }

    private Map<String, Integer> replayAll() {
        Map<String, Integer> done = new TreeMap<>();
        for (EstateSystem system : backups.closed()) {
            backups.closedSince(system).ifPresent(takenAt -> {
                try {
                    done.put(system.key(), replays.replay(system, takenAt));
                } catch (RestClientException e) {
                    done.remove(system.key());
                }
            });
        }
        return done;
    }
}
