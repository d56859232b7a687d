package dev.habeas.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A mail that has HTML only. */
class HtmlTextTest {

    @Test
    void whatPeopleSeeIsKeptAndWhatTheyDoNotIsNot() {
        String html =
                "<html><head><title>T</title><style>p{color:red}</style></head><body><p>Please&nbsp;erase &lt;all&gt;</p>"
                        + "<!-- hidden --><script>alert('x')</script><div>my data,<br>Zo&euml;</div></body></html>";
        assertThat(HtmlText.of(html).strip()).isEqualTo("Please\u00a0erase <all>\n\nmy data,\nZoë");
    }

    @Test
    void brokenHtmlLosesNoMoreThanItsBrokenTag() {
        assertThat(HtmlText.of("before <b>bold</b> after <a href=").strip()).isEqualTo("before bold after");
    }

    @Test
    void noMailTakesLong() {
        String hostile = "<script ".repeat(50_000) + "<!--".repeat(50_000) + "<p>".repeat(50_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> HtmlText.of(hostile));
    }
}
