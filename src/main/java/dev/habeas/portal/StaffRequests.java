package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMessages;
import dev.habeas.cases.PersonalText;
import dev.habeas.deadlines.ClockSettings;
import dev.habeas.intake.NewRequest;
import dev.habeas.intake.Requests;
import dev.habeas.jurisdictions.Right;
import dev.habeas.web.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what came by phone, letter or mail, under the time at which it reached the company. */
@Component
public class StaffRequests {

    private static final Set<String> CHANNELS = Set.of("phone", "post", "email", "staff");
    private static final Set<String> FIELDS = Set.of(
            "right", "residence", "channel", "receivedAt", "identifiers", "requester", "relationship", "details");

    private final Requests requests;
    private final OfferedRights rights;
    private final Organisations organisations;
    private final StatusLinks links;
    private final PortalLetters letters;
    private final CaseMessages messages;
    private final ClockSettings clock;
    private final Clock time;

    StaffRequests(
            Requests requests,
            OfferedRights rights,
            Organisations organisations,
            StatusLinks links,
            PortalLetters letters,
            CaseMessages messages,
            ClockSettings clock,
            Clock time) {
        this.requests = requests;
        this.rights = rights;
        this.organisations = organisations;
        this.links = links;
        this.letters = letters;
        this.messages = messages;
        this.clock = clock;
        this.time = time;
    }

    /** The zone in which the time of receipt is given: that of the company. */
    ZoneId zone() {
        return clock.controllerZone();
    }

    /** The words of what is wrong; empty if the case can be opened. */
    Set<String> faults(StaffForm form) {
        return faults(form, form.receivedAt(zone()));
    }

    /** As {@link #faults(StaffForm)}, for what is known to have been received at this time. */
    public Set<String> faults(StaffForm form, @Nullable OffsetDateTime receivedAt) {
        Set<String> faults = new TreeSet<>();
        if (receivedAt == null) {
            faults.add("receivedAt");
        }
        if (!CHANNELS.contains(StaffForm.text(form.channel()))) {
            faults.add("channel");
        }
        if (!isChosen(form)) {
            faults.add("choice");
        }
        if (!isCorrectable(form)) {
            faults.add("correction");
        }
        if (!FormCheck.isName(StaffForm.text(form.organisation()))) {
            faults.add("organisation");
        }
        requests.faults(request(form, receivedAt)).stream()
                .map(StaffRequests::word)
                .forEach(faults::add);
        if (!form.besides().stream().allMatch(each -> isBeside(each, form, receivedAt))) {
            faults.add("also");
        }
        return faults;
    }

    /** Another right than the first, and one that means one thing only. */
    private boolean isBeside(StaffForm other, StaffForm first, @Nullable OffsetDateTime receivedAt) {
        return !StaffForm.text(other.right()).equals(StaffForm.text(first.right()))
                && Choices.of(Right.ofWord(StaffForm.text(other.right())).orElse(null))
                        .isEmpty()
                && requests.faults(request(other, receivedAt)).stream()
                        .noneMatch(fault -> Set.of("right", "details").contains(word(fault)));
    }

    /** What an objection is to has to be read from what was said. */
    private static boolean isChosen(StaffForm form) {
        Right right = Right.ofWord(StaffForm.text(form.right())).orElse(null);
        String chosen = StaffForm.text(form.choice());
        return Choices.accepts(right, chosen) && !(right == Right.OBJECTION && chosen.isEmpty());
    }

    /** Nothing that staff typed is dropped unseen: what is right instead belongs to a rectification. */
    private boolean isCorrectable(StaffForm form) {
        Correction correction = form.correction();
        return correction.faults(LocalDate.ofInstant(time.instant(), zone())).isEmpty()
                && (correction.isEmpty() || Right.RECTIFICATION.word().equals(StaffForm.text(form.right())));
    }

    /**
     * One case for each right that is asked for, the first first. Idempotent by the form's key: a form that is sent twice opens
     * nothing more.
     */
    @Transactional
    public List<CaseId> open(StaffForm form, String person) {
        return open(form, form.receivedAt(zone()), person);
    }

    /** As {@link #open(StaffForm, String)}, for what was received at this time whatever the form says of it. */
    @Transactional
    public List<CaseId> open(StaffForm form, @Nullable OffsetDateTime receivedAt, String person) {
        return Stream.concat(Stream.of(form), form.besides().stream())
                .map(each -> openOne(each, receivedAt, person))
                .toList();
    }

    private CaseId openOne(StaffForm form, @Nullable OffsetDateTime receivedAt, String person) {
        NewRequest request = request(form, receivedAt);
        String key = "form-" + StaffForm.text(form.key()).replaceAll("[^A-Za-z0-9-]", "");
        CaseId id = requests.open(request, person, key);
        boolean first = !links.hasLink(id);
        if (first && Boolean.TRUE.equals(form.link()) && !form.mailbox().isEmpty()) {
            Locale language = Locale.forLanguageTag(StaffForm.text(form.language()));
            letters.statusLink(id, form.mailbox(), language, links.create(id, form.mailbox()));
        }
        String words = beside(form);
        if (first && !words.isEmpty()) {
            messages.takenDown(id, PersonalText.of(words));
        }
        return id;
    }

    /** What the request has no place for: a company that the register does not have, as it was called, and the message. */
    private String beside(StaffForm form) {
        String company = StaffForm.text(form.organisation());
        String unknown = organisations.isKnown(company) ? "" : company;
        return (unknown + "\n" + (takesMessage(form) ? "" : StaffForm.text(form.message()))).strip();
    }

    private NewRequest request(StaffForm form, @Nullable OffsetDateTime receivedAt) {
        return form.toRequest(
                receivedAt, takesMessage(form), organisations.controller(StaffForm.text(form.organisation())));
    }

    private boolean takesMessage(StaffForm form) {
        return Right.ofWord(StaffForm.text(form.right()))
                .filter(rights::takesMessage)
                .isPresent();
    }

    /** Members are told by the part of the form that they stand in. */
    private static String word(FieldError fault) {
        String field = fault.field().startsWith("subject.identifiers")
                ? "identifiers"
                : fault.field().replaceFirst("[.\\[].*", "");
        return FIELDS.contains(field) ? field : "other";
    }
}
