package dev.habeas.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person names the pages that show what was made public. */
class PublishedAddressesTest {

    @Test
    void oneALineAndBlankLinesDoNotCount() {
        String detail = " https://news.example/people/1\n\n http://forum.example:8080/t?id=2 \r\n";

        assertThat(PublishedAddresses.in(detail))
                .containsExactly("https://news.example/people/1", "http://forum.example:8080/t?id=2");
        assertThat(PublishedAddresses.fault(detail)).isEmpty();
        assertThat(PublishedAddresses.in(null)).isEmpty();
        assertThat(PublishedAddresses.fault(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.example/people/1",
                "javascript:alert(1)",
                "mailto:zyx@example.org",
                "https://",
                "https://news.example/a b",
                "file:///etc/passwd"
            })
    void whatIsNoWebAddressIsRefusedAndNotRepeated(String detail) {
        assertThat(PublishedAddresses.fault("https://news.example/\n" + detail))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("web addresses").doesNotContain(detail));
    }

    @Test
    void moreThanTwentyAreTooMany() {
        String many = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> "https://news.example/" + number)
                .collect(Collectors.joining("\n"));

        assertThat(PublishedAddresses.fault(many)).isPresent();
        assertThat(PublishedAddresses.fault(many.substring(0, many.lastIndexOf('\n'))))
                .isEmpty();
    }
}
