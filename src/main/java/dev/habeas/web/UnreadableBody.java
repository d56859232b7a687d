package dev.habeas.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Where a body could not be read: line, column and member, but never the text found there. */
record UnreadableBody(String detail, List<FieldError> errors) {

    static UnreadableBody of(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return at(unknown, "is not a known member");
        }
        if (e.getCause() instanceof JsonMappingException mapping) {
            return at(mapping, "cannot be read as the documented type");
        }
        if (e.getCause() instanceof JsonProcessingException syntax) {
            return new UnreadableBody("The body is not well-formed JSON" + place(syntax) + ".", List.of());
        }
        return new UnreadableBody("The body is missing or cannot be read.", List.of());
    }

    private static UnreadableBody at(JsonMappingException e, String message) {
        String field = e.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        return new UnreadableBody(
                "The body cannot be read" + place(e) + ".", List.of(new FieldError(Names.safe(field), message)));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
