package dev.habeas.engine;

import java.util.List;

/** Answers of a form that come from the configuration: they are written into the form when it is deployed. */
public interface FormChoices {

    /** Name of the form, such as {@code find-customer}. */
    String form();

    /** Key of the field that offers them, before the answers that the form has itself. */
    String field();

    List<Choice> choices();

    /** One answer: what is stored, and what people read. */
    record Choice(String value, String label) {}
}
