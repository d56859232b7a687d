package dev.habeas.portal;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.intake.NewRequest;
import dev.habeas.intake.Requests;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a request asks again for what the same mailbox has asked for already. Words of one's own are no difference;
 * who asks, and in which role the company is concerned, are.
 */
@Component
class RepeatedRequests {

    private static final Set<String> OWN_WORDS = Set.of("message", "statement");
    private static final Reader READER = Reader.system("compare-request");

    private final StatusLinks links;
    private final Cases cases;
    private final CaseLinks related;
    private final CaseFiles files;
    private final BlindIndex index;
    private final Requests requests;

    RepeatedRequests(
            StatusLinks links, Cases cases, CaseLinks related, CaseFiles files, BlindIndex index, Requests requests) {
        this.links = links;
        this.cases = cases;
        this.related = related;
        this.files = files;
        this.index = index;
        this.requests = requests;
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

    private boolean isOpenFor(PrivacyCase found, NewRequest request) {
        return found.right().word().equals(request.right())
                && found.residence().code().equals(request.residence())
                && found.requester().equals(relation(request))
                && !found.status().isFinal()
                && found.outcome() == null
                && isRoutedLike(found, request);
    }

    static String relation(NewRequest request) {
        return request.requester() == null ? "self" : request.requester().relation();
    }

    /** In the same roles and to the same customer, the case of the other role included: nobody is left out who has to answer. */
    private boolean isRoutedLike(PrivacyCase found, NewRequest request) {
        List<PrivacyCase> all =
                Stream.concat(Stream.of(found), inTheOtherRole(found)).toList();
        return all.stream().map(PrivacyCase::role).collect(Collectors.toSet()).equals(requests.roles(request))
                && all.stream()
                        .filter(each -> each.role() == Role.PROCESSOR)
                        .allMatch(each -> Objects.equals(each.controller(), request.controller()));
    }

    private Stream<PrivacyCase> inTheOtherRole(PrivacyCase found) {
        return related.ofAll(Set.of(found.id())).stream()
                .filter(each -> each.kind() == CaseLinks.Kind.OTHER_ROLE)
                .flatMap(each -> cases.find(each.otherId()).stream());
    }

    private static boolean asksFor(CaseFile file, NewRequest request) {
        return normalised(file.identifiers()).equals(normalised(identifiers(request)))
                && normalised(file.name()).equals(normalised(request.subject().name()))
                && particulars(file.details())
                        .equals(particulars(Objects.requireNonNullElse(request.details(), Map.of())));
    }

    static List<Identifier> identifiers(NewRequest request) {
        return request.subject().identifiers().stream()
                .map(each -> new Identifier(IdentifierType.ofWord(each.type()).orElseThrow(), each.value()))
                .toList();
    }

    static Set<String> normalised(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(each -> each.type().word() + " " + each.normalised())
                .collect(Collectors.toSet());
    }

    private static String normalised(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    static Map<String, String> particulars(Map<String, String> details) {
        Map<String, String> particulars = new HashMap<>(details);
        particulars.keySet().removeAll(OWN_WORDS);
        return particulars;
    }
}
