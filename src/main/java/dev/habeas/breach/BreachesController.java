package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaches of personal data. */
@RestController
@RequestMapping("/api/v1/breaches")
class BreachesController {

    private static final String KEY_FORM = "[A-Za-z0-9._:-]{1,100}";

    private final Reports reports;
    private final AwarenessChanges awareness;
    private final DelayDesk delays;
    private final FactChanges facts;
    private final BreachViews views;
    private final EvidenceExport evidence;

    BreachesController(
            Reports reports,
            AwarenessChanges awareness,
            DelayDesk delays,
            FactChanges facts,
            BreachViews views,
            EvidenceExport evidence) {
        this.reports = reports;
        this.awareness = awareness;
        this.delays = delays;
        this.facts = facts;
        this.views = views;
        this.evidence = evidence;
    }

    @Operation(
            summary = "Report a breach",
            description = "201 only once it is kept and its process has started. The same key with the same body gives"
                    + " the same breach again. Without awareAt, awareness is presumed from now until an officer has"
                    + " assessed it.")
    @PostMapping
    ResponseEntity<BreachView> report(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewBreach report,
            Principal client) {
        if (key == null || !key.matches(KEY_FORM)) {
            throw new ProblemException(Problem.IDEMPOTENCY_KEY_MISSING, "Nothing was stored.");
        }
        CaseId id = reports.accept(client.getName(), key, report);
        return ResponseEntity.created(URI.create("/api/v1/breaches/" + id)).body(views.of(id));
    }

    @GetMapping("/{id}")
    BreachView get(@PathVariable CaseId id) {
        return views.of(id);
    }

    @Operation(
            summary = "Assess anew since when the company is aware",
            description =
                    "Supersedes the assessment before, which stays on record. Deadlines that have not been met are"
                            + " computed again in the same step.")
    @PostMapping("/{id}/awareness")
    BreachView assess(@PathVariable CaseId id, @Valid @RequestBody NewAwareness body, Principal client) {
        awareness.assess(id, body.awareAt().toInstant(), body.reason(), client.getName());
        return views.of(id);
    }

    @Operation(
            summary = "Add facts that have become known since the report",
            description =
                    "Lists are added to, numbers and times take the place of those before, which stay on record. A"
                            + " country that turns out to be affected gets notices with deadlines of its own, counted from the"
                            + " same awareness. That nobody at a place is concerned (notAffected) is an officer's to say, on"
                            + " the page of the breach.")
    @PostMapping("/{id}/facts")
    BreachView addFacts(@PathVariable CaseId id, @Valid @RequestBody AddedFacts body, Principal client) {
        if (body.takesPlacesOff()) {
            throw new ProblemException(Problem.FORBIDDEN, "Officers take places off, on the page of the breach.");
        }
        facts.add(id, body, client.getName());
        return views.of(id);
    }

    @Operation(
            summary = "Record that law enforcement asked to delay the notice to people",
            description =
                    "Cal. Civ. Code 1798.82(c) and like laws of other states. The deadline of the place moves; others,"
                            + " such as the 72 hours of the GDPR, do not.")
    @PostMapping("/{id}/delays")
    BreachView delay(@PathVariable CaseId id, @Valid @RequestBody NewDelay body, Principal client) {
        delays.record(id, body, client.getName());
        return views.of(id);
    }

    /** The verifiable record of the breach. */
    @GetMapping("/{id}/evidence")
    EvidenceFile evidence(@PathVariable CaseId id) {
        views.of(id);
        return evidence.of(id);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownCaseException unknown) {
        return ResponseEntity.status(404).body(Problem.NOT_FOUND.detail("No such breach."));
    }
}
