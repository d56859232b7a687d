package dev.habeas.optout;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import dev.habeas.suppressions.Purpose;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an answer to an opt-out adds: what we keep to respect it, and that we do not ask again. Source: 11 CCR 7026(f), 7028. */
@Component
class OptOutContent implements AnswerContent {

    @Override
    public Right right() {
        return Right.OPT_OUT;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED) {
            return List.of();
        }
        boolean german = language.equals(Locale.GERMAN);
        Purpose purpose = OptOutDetails.purpose(file.details());
        return List.of(new Section(
                german ? "Dabei bleibt es" : "It stays that way",
                german ? inGerman(purpose) : inEnglish(purpose),
                List.of()));
    }

    private static String inEnglish(Purpose purpose) {
        String stopped = switch (purpose) {
            case LIMIT_USE -> "We use your sensitive data only as far as what you asked us for needs it.";
            case AUTOMATED_DECISIONS ->
                "No machine of ours decides about you alone any more where much depends on it for you.";
            default -> "We no longer sell your personal data, and no longer share it for advertising on other sites.";
        };
        return stopped
                + " To respect this for good we keep a fingerprint of the details you gave us, from which they cannot"
                + " be read. We do not ask you for another decision for at least 12 months.";
    }

    private static String inGerman(Purpose purpose) {
        String stopped = switch (purpose) {
            case LIMIT_USE ->
                "Wir verwenden Ihre sensiblen Daten nur noch so weit, wie es für das nötig ist, worum Sie uns gebeten haben.";
            case AUTOMATED_DECISIONS ->
                "Keine Maschine bei uns entscheidet mehr allein über Sie, wo für Sie viel davon abhängt.";
            default ->
                "Wir verkaufen Ihre personenbezogenen Daten nicht mehr und geben sie nicht mehr für Werbung auf fremden Seiten weiter.";
        };
        return stopped
                + " Damit wir uns auf Dauer daran halten können, bewahren wir einen Fingerabdruck Ihrer Angaben auf,"
                + " aus dem sie sich nicht ablesen lassen. Wir fragen Sie mindestens 12 Monate lang nicht nach einer"
                + " anderen Entscheidung.";
    }
}
