package dev.habeas.web;

/** One wrong member of a request. The value is never repeated: it may be personal data. */
public record FieldError(String field, String message) {}
