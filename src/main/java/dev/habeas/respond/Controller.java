package dev.habeas.respond;

/**
 * The company that answers.
 *
 * @param name as the person knows it
 * @param contact a mail address or web page where the person reaches the people who decided
 */
public record Controller(String name, String contact) {}
