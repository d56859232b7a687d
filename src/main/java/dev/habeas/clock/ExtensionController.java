package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.web.Problem;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The button "More time is needed" of the case page. */
@RestController
class ExtensionController {

    private static final Set<String> MAY_PROPOSE = Set.of("GROUP_analysts", "GROUP_officers");

    private final ExtensionRequest request;

    ExtensionController(ExtensionRequest request) {
        this.request = request;
    }

    /** Opens the task "Decide extension" for the officers and leads back to the case page. */
    @PostMapping("/cases/{id}/extension")
    ResponseEntity<Void> propose(@PathVariable CaseId id, Authentication person) {
        if (person.getAuthorities().stream().noneMatch(held -> MAY_PROPOSE.contains(held.getAuthority()))) {
            throw new AccessDeniedException("Only analysts and officers propose an extension");
        }
        request.consider(id, person.getName());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/cases/" + id))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCase(UnknownCaseException unknown) {
        return ResponseEntity.status(404).body(Problem.NOT_FOUND.detail("No such case."));
    }
}
