package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.RightProcess;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person appeal against what was refused in whole or in part: an enquiry of its own about the same person, linked to
 * the case before. Source: the appeals of US state laws, such as Va. Code 59.1-577(C); GDPR Art. 12(4).
 */
@Component
public class Appeals {

    private static final String WHO = "appeal";

    private final Cases cases;
    private final CaseFiles files;
    private final CaseLinks links;
    private final Intake intake;
    private final BodyMac mac;
    private final List<RightProcess> rights;
    private final Evidence evidence;
    private final Clock clock;

    Appeals(
            Cases cases,
            CaseFiles files,
            CaseLinks links,
            Intake intake,
            BodyMac mac,
            List<RightProcess> rights,
            Evidence evidence,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.links = links;
        this.intake = intake;
        this.mac = mac;
        this.rights = rights;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Whether an appeal can be lodged: we refused, in whole or in part, and nobody has appealed yet. What was not proven is
     * taken up again with proof instead, and an appeal is decided once.
     */
    public boolean isOpenTo(PrivacyCase ended) {
        return endedAgainst(ended)
                && !isLinked(ended, CaseLinks.Kind.APPEALED_BY)
                && !isLinked(ended, CaseLinks.Kind.APPEALS);
    }

    /**
     * Idempotent: of one case there is one appeal, and of its reasons the first count.
     *
     * @param message why the person disagrees
     * @return the case of the appeal; empty if the file of the case was destroyed
     * @throws ProblemException if the case ended otherwise, is still open, or is an appeal itself
     * @throws dev.habeas.cases.UnknownCaseException if there is no such case
     */
    @Transactional
    public Optional<CaseId> appeal(CaseId id, String message, String client) {
        PrivacyCase ended = cases.get(id);
        if (!endedAgainst(ended) || isLinked(ended, CaseLinks.Kind.APPEALS)) {
            throw new ProblemException(Problem.CONFLICT, "Only what was refused, in whole or in part, is appealed.");
        }
        return files.read(id, Reader.system("appeal-case")).map(file -> lodged(ended, file, message, client));
    }

    private CaseId lodged(PrivacyCase ended, CaseFile file, String message, String client) {
        String key = ended.id().toString();
        CaseId appeal = intake.accept(new IdempotencyKeys.Use(WHO, key, mac.of(key)), asked(ended, file, message));
        if (!isLinked(ended, CaseLinks.Kind.APPEALED_BY)) {
            links.link(ended.id(), appeal, CaseLinks.Kind.APPEALED_BY);
            evidence.append(ended.id(), "appealed", client, Map.of("case", appeal.toString()));
        }
        return appeal;
    }

    private static boolean endedAgainst(PrivacyCase ended) {
        return ended.status().isAnswered()
                && (ended.outcome() == Outcome.REFUSED || ended.outcome() == Outcome.PARTLY_GRANTED)
                && !ended.endedUnproven();
    }

    private boolean isLinked(PrivacyCase ended, CaseLinks.Kind kind) {
        return links.ofAll(List.of(ended.id())).stream().anyMatch(link -> link.kind() == kind);
    }

    private Checked asked(PrivacyCase ended, CaseFile file, String message) {
        return new Checked(
                Right.ENQUIRY,
                new RoleRouting.Decided(List.of(Role.CONTROLLER), WHO),
                rights.stream()
                        .filter(each -> each.right() == Right.ENQUIRY)
                        .findFirst()
                        .orElseThrow(),
                ended.residence(),
                "web",
                ended.requester(),
                null,
                ended.locale(),
                clock.instant(),
                new CaseFile(
                        file.name(),
                        file.identifiers(),
                        file.birthDate(),
                        file.requesterName(),
                        file.contact(),
                        null,
                        message,
                        Map.of("kind", "appeal", "reference", ended.reference().value())));
    }
}
