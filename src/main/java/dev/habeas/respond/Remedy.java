package dev.habeas.respond;

/**
 * One thing a person can do against an answer.
 *
 * @param kind what the checklist calls it: {@code complaint}, {@code court}, {@code controller}, {@code appeal}, {@code
 *     attorney} or {@code agency}
 * @param text a full sentence
 * @param url where to do it; empty if there is no such page
 */
record Remedy(String kind, String text, String url) {}
