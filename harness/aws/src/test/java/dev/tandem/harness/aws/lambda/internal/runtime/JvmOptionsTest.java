package dev.tandem.harness.aws.lambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;
import dev.tandem.harness.aws.lambda.internal.function.Packaging;
import dev.tandem.harness.aws.lambda.internal.function.ToldSettings;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class JvmOptionsTest {

    @Test
    void a_half_gigabyte_becomes_the_heap_that_aws_gives_it() {
        assertThat(options(ManagedRuntime.JAVA25, ""))
                .containsExactly(
                        "-XX:MaxHeapSize=445645k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void an_older_java_is_not_given_options_that_it_does_not_know() {
        assertThat(options(ManagedRuntime.JAVA11, ""))
                .doesNotContain("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void the_functions_own_options_come_first() {
        assertThat(options(ManagedRuntime.JAVA17, "-XX:+UseParallelGC -Xmx300m"))
                .containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(options(ManagedRuntime.JAVA17, "-XX:-TieredCompilation"))
                .containsExactly("-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC");
    }

    private static List<String> options(ManagedRuntime runtime, String toolOptions) {
        FunctionConfiguration function =
                new FunctionConfiguration(
                        "a",
                        new Packaging.Zip(runtime, "A::a"),
                        "role",
                        "",
                        3,
                        512,
                        Map.of("JAVA_TOOL_OPTIONS", toolOptions),
                        List.of("x86_64"),
                        ToldSettings.defaults("a"));
        return JvmOptions.of(function, runtime);
    }
}
