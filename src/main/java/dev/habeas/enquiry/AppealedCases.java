package dev.habeas.enquiry;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Reader;
import dev.habeas.engine.Decisions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells who may not decide an appeal: whoever decided in the case that it is against. If it names no case of ours, that may
 * be any closed case of the same person.
 */
@Component
class AppealedCases {

    private final Cases cases;
    private final CaseFiles files;
    private final BlindIndex index;
    private final Decisions decisions;

    AppealedCases(Cases cases, CaseFiles files, BlindIndex index, Decisions decisions) {
        this.cases = cases;
        this.files = files;
        this.index = index;
        this.decisions = decisions;
    }

    /** Whether the case is an appeal against something in which the person who is logged in decided. */
    boolean currentPersonDecided(CaseId id) {
        return files.read(id, Reader.system("check-enquiry-answer"))
                .filter(file -> "appeal".equals(file.details().get("kind")))
                .map(file -> decisions.currentPersonDecided(appealed(id, file)))
                .orElse(false);
    }

    private List<UUID> appealed(CaseId id, CaseFile file) {
        Optional<CaseId> named = cases.findByReference(
                        Objects.requireNonNullElse(file.details().get("reference"), ""))
                .filter(found -> !found.equals(id));
        return named.map(List::of).orElseGet(() -> closedOnes(file)).stream()
                .map(CaseId::value)
                .toList();
    }

    private List<CaseId> closedOnes(CaseFile file) {
        return file.identifiers().stream()
                .flatMap(each -> index.casesOf(each).stream())
                .distinct()
                .filter(id -> cases.get(id).status().isFinal())
                .toList();
    }
}
