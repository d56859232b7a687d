package dev.habeas.portal;

/** There is nothing behind the address: a link that expired, never was, or a right that is not served. */
final class NoSuchPageException extends RuntimeException {

    NoSuchPageException() {
        super("No such page");
    }
}
