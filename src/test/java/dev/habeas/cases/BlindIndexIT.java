package dev.habeas.cases;

import static dev.habeas.cases.IdentifierType.ACCOUNT_ID;
import static dev.habeas.cases.IdentifierType.EMAIL;
import static dev.habeas.cases.IdentifierType.EXTERNAL_ID;
import static dev.habeas.cases.IdentifierType.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are looked up by an identifier that is stored nowhere. */
class BlindIndexIT {

    @TempDir
    static Path keys;

    private static VaultTestbed testbed;
    private static BlindIndex index;

    private final CaseId first = CaseId.random();
    private final CaseId second = CaseId.random();

    @BeforeAll
    static void start() throws IOException {
        testbed = VaultTestbed.start(keys);
        index = testbed.get(BlindIndex.class);
    }

    @AfterAll
    static void stop() throws IOException {
        testbed.close();
    }

    @Test
    void allCasesOfOneIdentifierAreFoundHoweverItIsWritten() {
        index.register(first, List.of(new Identifier(EMAIL, "Jo.Doe@Example.COM"), new Identifier(PHONE, "+49 171 1")));
        index.register(second, List.of(new Identifier(EMAIL, " jo.doe@example.com ")));
        index.register(second, List.of(new Identifier(EMAIL, "jo.doe@example.com")));

        assertThat(index.casesOf(new Identifier(EMAIL, "JO.DOE@EXAMPLE.COM"))).containsExactlyInAnyOrder(first, second);
        assertThat(index.casesOf(new Identifier(PHONE, "0049 (171) 1"))).containsExactly(first);
        assertThat(index.casesOf(new Identifier(EMAIL, "jo@example.com"))).isEmpty();
    }

    @Test
    void theSameValueOfAnotherTypeIsAnotherIdentifier() {
        index.register(first, List.of(new Identifier(ACCOUNT_ID, "4711-a")));

        assertThat(index.casesOf(new Identifier(EXTERNAL_ID, "4711-a"))).isEmpty();
        assertThat(index.casesOf(new Identifier(ACCOUNT_ID, "4711-A"))).isEmpty();
        assertThat(index.casesOf(new Identifier(ACCOUNT_ID, "4711-a"))).containsExactly(first);
    }
}
