package dev.habeas.respond;

/**
 * One thing a person can do against an answer.
 *
 * @param text a full sentence
 * @param url where to do it; empty if there is no such page
 */
record Remedy(String text, String url) {}
