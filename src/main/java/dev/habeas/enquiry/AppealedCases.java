package dev.habeas.enquiry;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.engine.Decisions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells who may not decide an appeal: whoever decided in the case that it is against; and whether anything has come of it.
 * If it names no case of ours, that may be any closed case of the same person.
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
                .filter(AppealedCases::isAppeal)
                .map(file -> decisions.currentPersonDecided(
                        appealed(id, file).stream().map(CaseId::value).toList()))
                .orElse(false);
    }

    /**
     * Whether the case is an appeal and the right it is about is as it was: the request is closed, and there is no newer one
     * of the same person for the same right that is open or came after the appeal.
     */
    boolean nothingHasChanged(CaseId id) {
        return files.read(id, Reader.system("check-enquiry-answer"))
                .filter(AppealedCases::isAppeal)
                .filter(file -> {
                    List<PrivacyCase> against =
                            appealed(id, file).stream().map(cases::get).toList();
                    PrivacyCase appeal = cases.get(id);
                    return !against.isEmpty() && against.stream().noneMatch(each -> isTakenUpAgain(each, appeal, file));
                })
                .isPresent();
    }

    private boolean isTakenUpAgain(PrivacyCase ended, PrivacyCase appeal, CaseFile file) {
        return !ended.status().isAnswered()
                || casesOf(file)
                        .map(cases::get)
                        .filter(each ->
                                each.right() == ended.right() && each.openedAt().isAfter(ended.openedAt()))
                        .anyMatch(each ->
                                !each.status().isAnswered() || each.openedAt().isAfter(appeal.openedAt()));
    }

    private static boolean isAppeal(CaseFile file) {
        return "appeal".equals(file.details().get("kind"));
    }

    private List<CaseId> appealed(CaseId id, CaseFile file) {
        Optional<CaseId> named = cases.findByReference(
                        Objects.requireNonNullElse(file.details().get("reference"), ""))
                .filter(found -> !found.equals(id));
        return named.map(List::of).orElseGet(() -> closedOnes(file));
    }

    private List<CaseId> closedOnes(CaseFile file) {
        return casesOf(file).filter(id -> cases.get(id).status().isAnswered()).toList();
    }

    private Stream<CaseId> casesOf(CaseFile file) {
        return file.identifiers().stream()
                .flatMap(each -> index.casesOf(each).stream())
                .distinct();
    }
}
