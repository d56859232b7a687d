package dev.habeas.portal;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.intake.NewRequest;
import dev.habeas.jurisdictions.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether a request asks again for what the same mailbox has asked for already. Words of one's own are no difference. */
@Component
class RepeatedRequests {

    private static final Set<String> OWN_WORDS = Set.of("message", "statement");
    private static final Reader READER = Reader.system("compare-request");

    private final StatusLinks links;
    private final Cases cases;
    private final CaseFiles files;
    private final BlindIndex index;

    RepeatedRequests(StatusLinks links, Cases cases, CaseFiles files, BlindIndex index) {
        this.links = links;
        this.cases = cases;
        this.files = files;
        this.index = index;
    }

    /**
     * The open case that asks for the same of the same person; empty if there is none. Only a case whose link went to this
     * very mailbox: nobody learns of, or writes to, the case of somebody else.
     */
    Optional<CaseId> openCaseOf(DraftContent content) {
        Set<CaseId> own = new HashSet<>(links.casesOf(content.mailbox()));
        NewRequest request = content.request();
        return identifiers(request).stream()
                .flatMap(each -> index.casesOf(each).stream())
                .filter(own::contains)
                .distinct()
                .filter(id -> cases.find(id)
                        .filter(found -> isOpenFor(found, request))
                        .isPresent())
                .filter(id -> files.read(id, READER)
                        .filter(file -> asksFor(file, request))
                        .isPresent())
                .findFirst();
    }

    private static boolean isOpenFor(PrivacyCase found, NewRequest request) {
        return found.right().word().equals(request.right())
                && found.residence().code().equals(request.residence())
                && (found.role() == Role.PROCESSOR) == "end-user".equals(request.relationship())
                && (found.role() == Role.CONTROLLER || Objects.equals(found.controller(), request.controller()))
                && !found.status().isFinal()
                && found.outcome() == null;
    }

    private static boolean asksFor(CaseFile file, NewRequest request) {
        return normalised(file.identifiers()).equals(normalised(identifiers(request)))
                && normalised(file.name()).equals(normalised(request.subject().name()))
                && particulars(file.details())
                        .equals(particulars(Objects.requireNonNullElse(request.details(), Map.of())));
    }

    private static List<Identifier> identifiers(NewRequest request) {
        return request.subject().identifiers().stream()
                .map(each -> new Identifier(IdentifierType.ofWord(each.type()).orElseThrow(), each.value()))
                .toList();
    }

    private static Set<String> normalised(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(each -> each.type().word() + " " + each.normalised())
                .collect(Collectors.toSet());
    }

    private static String normalised(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> particulars(Map<String, String> details) {
        Map<String, String> particulars = new HashMap<>(details);
        particulars.keySet().removeAll(OWN_WORDS);
        return particulars;
    }
}
