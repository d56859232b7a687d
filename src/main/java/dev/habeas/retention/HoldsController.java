package dev.habeas.retention;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, for those who may place them. */
@RestController
@RequestMapping("/api/v1/holds")
class HoldsController {

    private final HoldDesk desk;
    private final LegalHolds holds;

    HoldsController(HoldDesk desk, LegalHolds holds) {
        this.desk = desk;
        this.holds = holds;
    }

    /** The day on which a hold is looked at again. */
    record Review(@NotNull LocalDate reviewOn) {}

    @Operation(
            summary = "Place a legal hold",
            description =
                    "Nothing that it covers is erased from then on, item by item, at the recipients and in our own"
                            + " records; erasures under way keep what was not sent yet.")
    @PostMapping
    ResponseEntity<HoldView.Placed> place(@Valid @RequestBody HoldRequest body, Principal by) {
        LegalHolds.Placed placed = desk.place(body, by.getName());
        return ResponseEntity.created(
                        URI.create("/api/v1/holds/" + placed.hold().id()))
                .body(new HoldView.Placed(HoldView.of(placed.hold()), placed.kept(), placed.tooLate()));
    }

    @GetMapping
    List<HoldView> list() {
        return holds.all().stream().map(HoldView::of).toList();
    }

    @GetMapping("/{id}")
    HoldView get(@PathVariable UUID id) {
        return HoldView.of(desk.find(id));
    }

    @Operation(summary = "Keep a hold until it is looked at again")
    @PostMapping("/{id}/review")
    HoldView review(@PathVariable UUID id, @Valid @RequestBody Review body, Principal by) {
        desk.keepUntil(id, body.reviewOn(), by.getName());
        return HoldView.of(desk.find(id));
    }

    @Operation(summary = "Release a hold", description = "Erasures that no other hold stops go on by themselves.")
    @PostMapping("/{id}/release")
    HoldView release(@PathVariable UUID id, Principal by) {
        desk.release(id, by.getName());
        return HoldView.of(desk.find(id));
    }
}
