package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every letter of the product exists in every language and shows everything that is mandatory in it. */
class LetterTemplatesTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern PART = Pattern.compile("~\\{(parts/[a-z.-]+)}");
    private static final Pattern VARIABLE = Pattern.compile("(?<![.#\\w])[a-z][A-Za-z]*(?![\\w(])");

    static Stream<Arguments> letters() {
        return Stream.of("shared", "restriction", "instruction", "portal", "mailbox")
                .flatMap(LetterTemplatesTest::lettersOf);
    }

    private static Stream<Arguments> lettersOf(String right) {
        try {
            Properties letters = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("mail/" + right + "/letters.properties"));
            return letters.stringPropertyNames().stream()
                    .flatMap(name -> languages(right)
                            .map(language ->
                                    Arguments.of(right + "/" + name + "." + language, letters.getProperty(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is sent before there is a case speaks more languages than the answers. */
    private static Stream<String> languages(String right) {
        return Set.of("portal", "mailbox").contains(right) ? Stream.of("en", "de", "fr", "es") : Stream.of("en", "de");
    }

    /** The day of closing stands in the words of the right. */
    @ParameterizedTest
    @MethodSource("letters")
    void textShowsWhatIsMandatory(String path, String mandatory) throws IOException {
        assertThat(variables(read(path + ".text")))
                .contains(mandatory.replace("closed, ", "").split(", "));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void htmlShowsTheSameAsText(String path) throws IOException {
        assertThat(variables(read(path + ".html"))).isEqualTo(variables(read(path + ".text")));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void subjectShowsNoMoreThanTheReferenceAndTheWordsOfTheRight(String path) throws IOException {
        assertThat(variables(read(path + ".subject"))).isSubsetOf("reference", "say");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void htmlNeverWritesAValueUnescaped(String path) throws IOException {
        assertThat(read(path + ".html")).doesNotContain("th:utext", "[(", "<script", "src=", "th:inline");
    }

    private static Set<String> variables(String template) {
        Set<String> names = new TreeSet<>();
        EXPRESSION
                .matcher(template.replaceAll("'[^'\n]*'", ""))
                .results()
                .forEach(expression -> VARIABLE.matcher(expression.group(1))
                        .results()
                        .forEach(variable -> names.add(variable.group())));
        return names;
    }

    /** With the parts that it shares with other letters. */
    private static String read(String path) throws IOException {
        return PART.matcher(new ClassPathResource("mail/" + path).getContentAsString(StandardCharsets.UTF_8))
                .replaceAll(part -> Matcher.quoteReplacement(readPart(part.group(1))));
    }

    private static String readPart(String path) {
        try {
            return read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
