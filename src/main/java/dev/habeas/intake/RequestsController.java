package dev.habeas.intake;

import dev.habeas.cases.CaseFilter;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.engine.Collisions;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.jurisdictions.Right;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests of people, as cases. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsController {

    private final Requests requests;
    private final RequestViews views;
    private final Reopening reopening;
    private final EvidenceExport evidence;

    RequestsController(Requests requests, RequestViews views, Reopening reopening, EvidenceExport evidence) {
        this.requests = requests;
        this.reopening = reopening;
        this.views = views;
        this.evidence = evidence;
    }

    /** Opens a case; 201 only once it is kept. The same key with the same body gives the same case again. */
    @PostMapping
    ResponseEntity<RequestView> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewRequest request,
            Principal client) {
        if (key == null || !IdempotencyKeys.isKey(key)) {
            throw new ProblemException(Problem.IDEMPOTENCY_KEY_MISSING, "Nothing was stored.");
        }
        CaseId id = requests.open(request, client.getName(), key);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + id)).body(views.of(id));
    }

    @GetMapping("/{id}")
    RequestView get(@PathVariable CaseId id) {
        return views.of(id);
    }

    /** @param dueBefore only cases with an unmet deadline before this instant */
    @GetMapping
    List<RequestView> list(
            @RequestParam(required = false) @Nullable String right,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable OffsetDateTime dueBefore,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return views.list(new CaseFilter(
                right == null ? null : Right.ofWord(right).orElseThrow(() -> unknownWord("right")),
                status == null ? null : statusOf(status),
                dueBefore == null ? null : dueBefore.toInstant(),
                page,
                size));
    }

    /** Ends an open case at the requester's wish. */
    @PostMapping("/{id}/withdrawal")
    RequestView withdraw(@PathVariable CaseId id, Principal client) {
        Collisions.retried(() -> requests.withdraw(id, client.getName()));
        return views.of(id);
    }

    /** Takes up again, with the same file, what ended because the requester was not proven; then hand the proof in. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<RequestView> reopen(@PathVariable CaseId id, Principal client) {
        CaseId again = reopening.reopen(id, client.getName());
        return ResponseEntity.created(URI.create("/api/v1/requests/" + again)).body(views.of(again));
    }

    /** The verifiable record of the case. */
    @GetMapping("/{id}/evidence")
    EvidenceFile evidence(@PathVariable CaseId id) {
        views.of(id);
        return evidence.of(id);
    }

    private static CaseStatus statusOf(String word) {
        try {
            return CaseStatus.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw unknownWord("status");
        }
    }

    private static ProblemException unknownWord(String parameter) {
        return new ProblemException(
                Problem.INVALID_REQUEST,
                "A parameter has an unknown word.",
                List.of(new FieldError(parameter, "is not a word of the API description")));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCase(UnknownCaseException unknown) {
        return ResponseEntity.status(404).body(Problem.NOT_FOUND.detail("No such case."));
    }
}
