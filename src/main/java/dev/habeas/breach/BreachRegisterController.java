package dev.habeas.breach;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of all breaches, notified or not: GDPR Art. 33(5). */
@RestController
@RequestMapping("/api/v1/reports/breach-register")
class BreachRegisterController {

    private static final int ALL = 100_000;

    private final BreachViews views;

    BreachRegisterController(BreachViews views) {
        this.views = views;
    }

    @Operation(
            summary = "The breach register",
            description = "The latest report first; as JSON in pages, as CSV whole.")
    @GetMapping
    List<BreachView> json(
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return views.list(page, size);
    }

    @Operation(hidden = true)
    @GetMapping(produces = "text/csv")
    ResponseEntity<String> csv() {
        return file(views);
    }

    static ResponseEntity<String> file(BreachViews views) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("breach-register.csv")
                                .build()
                                .toString())
                .body(RegisterCsv.of(views.list(0, ALL)));
    }
}
