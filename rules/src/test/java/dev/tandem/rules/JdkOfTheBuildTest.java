package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The programs that a build starts. Where Maven itself runs on a JDK 25 no toolchain is selected,
 * and {@code exec} takes the {@code java} of the PATH, which may be another one.
 */
class JdkOfTheBuildTest {

    @ParameterizedTest
    @MethodSource("startingJava")
    void programs_run_on_the_jdk_that_has_compiled_them(Path pom) {
        assertThat(SourceFiles.read(pom))
                .contains("<toolchain.jdk.mode>Never</toolchain.jdk.mode>");
    }

    private static Stream<Path> startingJava() {
        return SourceFiles.in(SourceFiles.root(), "pom.xml").stream()
                .filter(pom -> SourceFiles.read(pom).contains("<executable>java</executable>"));
    }
}
