package dev.habeas.optout;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.clock.CaseClocks;
import dev.habeas.deadlines.Topic;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens the case of a person whose browsers signal, so that the recipients of their data are told. */
@Component
class SignalCases {

    private final Cases cases;
    private final CaseFiles files;
    private final CaseClocks clocks;
    private final OptOutProcess process;
    private final Evidence evidence;
    private final OptOutSettings settings;
    private final Clock clock;

    SignalCases(
            Cases cases,
            CaseFiles files,
            CaseClocks clocks,
            OptOutProcess process,
            Evidence evidence,
            OptOutSettings settings,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.clocks = clocks;
        this.process = process;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    void open(Identifier account, Collection<Identifier> browsers) {
        PrivacyCase opened = newCase();
        cases.open(opened);
        files.store(
                opened.id(),
                new CaseFile(
                        null,
                        Stream.concat(Stream.of(account), browsers.stream()).toList(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
        evidence.append(
                opened.id(),
                "case-opened",
                Evidence.SYSTEM,
                Map.of(
                        "reference", opened.reference().value(),
                        "right", opened.right().word(),
                        "regime", opened.regime(),
                        "channel", opened.channel(),
                        "receivedAt", opened.receivedAt().toString()));
        process.start(opened, clocks.start(opened, Topic.OPT_OUT), Map.of());
    }

    private PrivacyCase newCase() {
        Instant now = clock.instant();
        return new PrivacyCase(
                CaseId.random(),
                CaseReference.random(),
                Right.OPT_OUT,
                Jurisdiction.of(settings.residence()).primary().word(),
                Role.CONTROLLER,
                settings.residence(),
                "gpc",
                "self",
                Locale.ENGLISH,
                null,
                now,
                now,
                CaseStatus.RECEIVED,
                null,
                null,
                null);
    }
}
