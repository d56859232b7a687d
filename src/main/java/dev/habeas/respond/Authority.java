package dev.habeas.respond;

/** A public body that takes complaints. */
record Authority(String name, String url) {}
