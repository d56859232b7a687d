package dev.habeas.notices;

/** A letter lacks content that it must have, so it is not written. Names the template and what is missing, no value. */
public final class IncompleteLetterException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IncompleteLetterException(LetterTemplate template, String what) {
        this(template.kind(), what);
    }

    /** @param what is missing, in words without personal data */
    public IncompleteLetterException(NoticeKind letter, String what) {
        super("HABEAS-NOT-010 Letter " + letter + " cannot be written: " + what);
    }
}
