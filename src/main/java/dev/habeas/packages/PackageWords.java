package dev.habeas.packages;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of packages, of the letters about them and of their page; in {@code packages/messages*}. */
@Component
class PackageWords {

    private final MessageSource messages;

    PackageWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if there are no such words */
    String say(Locale language, String key, Object... places) {
        return messages.getMessage("package." + key, places, language);
    }
}
