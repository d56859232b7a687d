package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The package of an access or portability case, for a program that acts for the person. */
@RestController
class PackageApiController {

    private final Handover handover;

    PackageApiController(Handover handover) {
        this.handover = handover;
    }

    /**
     * Hands the package over once, as a zip archive.
     *
     * @param code the code that the person got by mail and told the program; a wrong one counts as an attempt
     */
    @GetMapping("/api/v1/requests/{id}/package")
    void download(
            @PathVariable CaseId id,
            @RequestHeader(name = "X-Package-Code", defaultValue = "") String code,
            Principal client,
            HttpServletResponse response)
            throws IOException {
        if (code.isBlank()) {
            throw new ProblemException(Problem.PACKAGE_CODE_NEEDED, "The header X-Package-Code is missing.");
        }
        Handover.Outcome outcome = handover.redeem(id, code.strip(), client.getName());
        InputStream archive = outcome.archive();
        if (archive == null) {
            throw outcome.state() == Handover.State.OPEN
                    ? new ProblemException(Problem.PACKAGE_CODE_NEEDED, "The code is wrong, used or too old.")
                    : new ProblemException(Problem.NOT_FOUND, "There is no package to hand over.");
        }
        PackagePageController.stream(archive, response);
    }
}
