package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The secret part of a link. */
class LinkTokenTest {

    @Test
    void itCannotBeGuessed() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> LinkToken.random().text()))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void itDoesNotPrint() {
        LinkToken token = LinkToken.random();
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void onlyItsHashIsKept() {
        assertThat(new LinkToken("a").hash())
                .hasSize(32)
                .isEqualTo(new LinkToken("a").hash())
                .isNotEqualTo(new LinkToken("b").hash());
    }
}
