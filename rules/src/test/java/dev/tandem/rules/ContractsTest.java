package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each port's contract is passed by two implementations at least, and nobody skips any of it. */
class ContractsTest {

    private static final Path CONTRACTS =
            SourceFiles.root().resolve("functions/testkit/src/main/java");

    /** What keeps JUnit from running a test in every build. */
    private static final Predicate<String> SKIPS =
            Pattern.compile("@Disabled|@Enabled|@Tag\\b|@Ignore|Assumptions|assumeThat|assumeTrue")
                    .asPredicate();

    /** A test that a subclass could override, and so leave out. */
    private static final Predicate<String> CAN_BE_OVERRIDDEN =
            Pattern.compile(
                            "@(Test|ParameterizedTest)\\b[^{;]*?\\n"
                                    + "    (?!protected final void\\s)\\w")
                    .asPredicate();

    static List<Path> contracts() {
        return SourceFiles.in(CONTRACTS).stream()
                .filter(file -> file.getFileName().toString().endsWith("Contract.java"))
                .toList();
    }

    @Test
    void there_is_a_contract_for_each_port() {
        assertThat(contracts())
                .extracting(ContractsTest::nameOf)
                .contains("AggregateStoreContract", "RowStoreContract", "EventLogContract");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void no_test_of_a_contract_is_skipped_or_can_be_left_out(Path contract) {
        assertThat(SourceFiles.read(contract)).doesNotMatch(SKIPS).doesNotMatch(CAN_BE_OVERRIDDEN);
    }

    @Test
    void the_rule_bites_a_planted_violation() {
        assertThat("    @Test\n    @Disabled(\"later\")\n    protected final void a() {")
                .matches(SKIPS);
        assertThat("    @Test\n    protected void a() {").matches(CAN_BE_OVERRIDDEN);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void two_implementations_pass_it_without_skipping_any_of_it(Path contract) {
        List<Path> tests = testsOf(nameOf(contract));

        assertThat(tests)
                .hasSizeGreaterThan(1)
                .allSatisfy(test -> assertThat(SourceFiles.read(test)).doesNotMatch(SKIPS));
    }

    /** The classes that extend it, or extend what does. */
    private static List<Path> testsOf(String contract) {
        Pattern extension =
                Pattern.compile("class \\w+(<\\w+>)?\\s+extends\\s+" + contract + "\\b");
        return SourceFiles.all().stream()
                .filter(file -> extension.matcher(SourceFiles.read(file)).find())
                .flatMap(file ->
                        file.startsWith(CONTRACTS)
                                ? testsOf(nameOf(file)).stream()
                                : Stream.of(file))
                .toList();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
