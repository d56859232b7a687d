package dev.habeas.erasure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The detail {@code published}: addresses at which the person's data was made public, one a line. */
final class PublishedAddresses {

    /** The member of a request's details. */
    static final String MEMBER = "published";

    private static final int MOST = 20;

    private PublishedAddresses() {}

    /** Empty if the detail is absent. */
    static List<String> in(@Nullable String detail) {
        return detail == null
                ? List.of()
                : detail.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What is wrong with it, in words that do not repeat it; empty if nothing is. */
    static Optional<String> fault(@Nullable String detail) {
        List<String> addresses = in(detail);
        return addresses.size() > MOST || !addresses.stream().allMatch(PublishedAddresses::isWeb)
                ? Optional.of("must be at most " + MOST + " web addresses, one a line")
                : Optional.empty();
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
