package dev.habeas.backups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import org.junit.jupiter.api.Test;

class TombstoneKeyTest {

    private final TombstoneKey key = TombstoneKey.of("whsec_Y3JtIHNlY3JldCBvZiB0aGUgam91cm5leXMgMDAwMDE=");

    @Test
    void equalIdentifiersHaveEqualHashesHoweverTheyAreWritten() {
        assertThat(key.hash(new Identifier(IdentifierType.EMAIL, "Anna@Example.org")))
                .isEqualTo(key.hash(new Identifier(IdentifierType.EMAIL, " anna@example.org ")))
                .hasSize(32);
    }

    @Test
    void theSameTextAsAnotherTypeIsAnotherIdentifier() {
        assertThat(key.hash(new Identifier(IdentifierType.ACCOUNT_ID, "4711")))
                .isNotEqualTo(key.hash(new Identifier(IdentifierType.COOKIE_ID, "4711")));
    }

    @Test
    void eachRecipientHasHashesOfItsOwn() {
        TombstoneKey other = TombstoneKey.of("whsec_bmV3c2xldHRlciBzZWNyZXQgb2Ygam91cm5leXMgMDAy");
        Identifier anna = new Identifier(IdentifierType.EMAIL, "anna@example.org");

        assertThat(other.hash(anna)).isNotEqualTo(key.hash(anna));
        assertThat(other.id()).isNotEqualTo(key.id()).hasSize(16);
    }
}
