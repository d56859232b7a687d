package dev.habeas.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.PersonalText;
import dev.habeas.intake.NewRequest;

/**
 * What is encrypted of a draft. Prints masked.
 *
 * @param mailbox that has to be proven; empty if none is needed or given
 * @param message what the person wrote if the right has no place for it; else empty
 */
record DraftContent(NewRequest request, String mailbox, String message) {

    PersonalText toText(ObjectMapper json) {
        try {
            return PersonalText.of(json.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-POR-002 A draft cannot be written");
        }
    }

    /** Without the cause: a parser quotes what it reads. */
    static DraftContent parse(ObjectMapper json, PersonalText text) {
        try {
            return json.readValue(text.reveal(), DraftContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-POR-003 A draft cannot be read");
        }
    }

    @Override
    public String toString() {
        return "DraftContent[***]";
    }
}
