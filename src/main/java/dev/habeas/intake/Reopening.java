package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.RightProcess;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up again what ended because the requester was not proven, in whole or in part, now that there is proof: a case of its
 * own with the same file and a fresh clock, linked to the one before. Source: 11 CCR 7024(a); GDPR Art. 11(2), 12(6).
 */
@Component
public class Reopening {

    private static final String WHO = "reopening";

    private final Cases cases;
    private final CaseFiles files;
    private final CaseLinks links;
    private final Intake intake;
    private final BodyMac mac;
    private final List<RightProcess> rights;
    private final Evidence evidence;
    private final Clock clock;

    Reopening(
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
     * Idempotent: a case is taken up again once.
     *
     * @throws ProblemException if it ended otherwise, is still open, or its file was destroyed
     * @throws dev.habeas.cases.UnknownCaseException if there is no such case
     */
    @Transactional
    public CaseId reopen(CaseId id, String client) {
        PrivacyCase ended = cases.get(id);
        if (!ended.endedUnproven()) {
            throw new ProblemException(
                    Problem.CONFLICT, "Only what ended because the requester was not proven is taken up again.");
        }
        CaseFile file = files.read(id, Reader.system("reopen-case"))
                .orElseThrow(() -> new ProblemException(Problem.CONFLICT, "The file of the case was destroyed."));
        CaseId again =
                intake.accept(new IdempotencyKeys.Use(WHO, id.toString(), mac.of(id.toString())), asked(ended, file));
        links.link(id, again, CaseLinks.Kind.CONTINUED_BY);
        evidence.append(id, "reopened", client, Map.of("case", again.toString()));
        return again;
    }

    /** What was said about a sign-in then is not said now. */
    private Checked asked(PrivacyCase ended, CaseFile file) {
        RightProcess process = rights.stream()
                .filter(each -> each.right() == ended.right())
                .findFirst()
                .orElseThrow();
        return new Checked(
                ended.right(),
                new RoleRouting.Decided(List.of(Role.CONTROLLER), WHO),
                process,
                ended.residence(),
                ended.channel(),
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
                        file.message(),
                        file.details()));
    }
}
