package dev.habeas.registers;

import java.util.Locale;

/** Something said in the languages of the letters. */
public record Text(String en, String de) {

    /** German for German, English for everything else. */
    public String in(Locale language) {
        return language.getLanguage().equals("de") ? de : en;
    }
}
