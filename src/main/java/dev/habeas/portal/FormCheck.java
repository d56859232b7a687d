package dev.habeas.portal;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.intake.NewRequest;
import dev.habeas.intake.Requests;
import dev.habeas.jurisdictions.Right;
import dev.habeas.notices.MailAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a form, each fault at the field where it can be mended. */
@Component
class FormCheck {

    private static final List<String> RELATIONS =
            List.of("self", "authorized-agent", "guardian", "legal-representative");
    private static final List<String> RELATIONSHIPS = List.of("unknown", "site-user", "customer-admin", "end-user");
    private static final int LONGEST_NAME = 200;
    static final int LONGEST_MESSAGE = 4000;

    private final Requests requests;
    private final OfferedRights rights;
    private final Organisations organisations;
    private final Clock clock;

    FormCheck(Requests requests, OfferedRights rights, Organisations organisations, Clock clock) {
        this.requests = requests;
        this.rights = rights;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The word of the fault by field; {@code form} stands for the whole. Empty if the request can be kept. */
    Map<String, String> faults(RequestForm form, Right right, PortalWords words) {
        Map<String, String> faults = new TreeMap<>();
        if (!form.trap().isEmpty()) {
            faults.put("trap", "trap");
        }
        if (!RELATIONS.contains(form.relation())) {
            faults.put("relation", "relation");
        }
        if (!RELATIONSHIPS.contains(form.relationship())) {
            faults.put("relationship", "relationship");
        }
        if (!Choices.accepts(right, form.choice())) {
            faults.put("choice", "choice");
        }
        if (Places.parse(form.residence(), words).isEmpty()) {
            faults.put("residence", "residence");
        }
        mailbox(form, right, faults);
        texts(form, right, faults);
        faults.putAll(form.correction().of(right).faults(LocalDate.now(clock)));
        identifiers(form, faults);
        if (faults.isEmpty() && !requests.faults(request(form, right, words)).isEmpty()) {
            faults.put("form", "form");
        }
        return faults;
    }

    /** What is kept of the form. A company that we do not know is for people to read, as it was written. */
    DraftContent content(RequestForm form, Right right, PortalWords words) {
        String message = rights.takesMessage(right) ? "" : form.message();
        String company = organisations.isKnown(form.organisation()) ? "" : form.organisation();
        return new DraftContent(request(form, right, words), form.email(), (company + "\n" + message).strip());
    }

    private NewRequest request(RequestForm form, Right right, PortalWords words) {
        return form.toRequest(
                right,
                words.language(),
                clock.instant(),
                rights.takesMessage(right),
                organisations.controller(form.organisation()));
    }

    private static void mailbox(RequestForm form, Right right, Map<String, String> faults) {
        if (form.email().isEmpty()) {
            if (RightsPolicy.needsMailbox(right)) {
                faults.put("email", "email.missing");
            }
        } else if (!isMailbox(form.email())) {
            faults.put("email", "email");
        }
    }

    private static void texts(RequestForm form, Right right, Map<String, String> faults) {
        Map.of("name", form.name(), "subjectName", form.subjectName(), "organisation", form.organisation())
                .forEach((field, text) -> {
                    if (!isName(text)) {
                        faults.put(field, "text");
                    }
                });
        if (form.message().length() > LONGEST_MESSAGE) {
            faults.put("message", "message.long");
        } else if (!isClean(form.message(), true)) {
            faults.put("message", "text");
        } else if (form.message().isEmpty() && needsWords(form, right)) {
            faults.put("message", "message.missing");
        } else if (form.message().isEmpty()
                && right == Right.RECTIFICATION
                && form.correction().isEmpty()) {
            faults.put("message", "correction.missing");
        }
    }

    /** An objection to anything but advertising is weighed by the situation of the person. Source: GDPR Art. 21(1). */
    private static boolean needsWords(RequestForm form, Right right) {
        return right == Right.ENQUIRY
                || right == Right.OBJECTION && form.choice().equals("other");
    }

    private static void identifiers(RequestForm form, Map<String, String> faults) {
        form.identifiers().forEach((field, each) -> {
            if (!isIdentifier(each)) {
                faults.putIfAbsent(field, field.equals("subjectEmail") ? "email" : field);
            }
        });
        if (form.identifiers().isEmpty() && !faults.containsKey("email")) {
            faults.putIfAbsent(form.isForSelf() ? "email" : "subjectEmail", "identifier.missing");
        }
    }

    private static boolean isIdentifier(NewRequest.Identifier typed) {
        try {
            new Identifier(IdentifierType.ofWord(typed.type()).orElseThrow(), typed.value());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMailbox(String text) {
        try {
            new MailAddress(text);
            new Identifier(IdentifierType.EMAIL, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && isClean(text, false);
    }

    static boolean isClean(String text, boolean lines) {
        return text.codePoints()
                .allMatch(each -> (lines && (each == '\n' || each == '\t'))
                        || switch (Character.getType(each)) {
                            case Character.CONTROL,
                                    Character.SURROGATE,
                                    Character.UNASSIGNED,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> false;
                            default -> true;
                        });
    }
}
