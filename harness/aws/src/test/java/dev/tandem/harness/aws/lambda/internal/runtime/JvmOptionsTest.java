package dev.tandem.harness.aws.lambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;
import dev.tandem.harness.aws.lambda.internal.function.ToldSettings;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class JvmOptionsTest {

    @Test
    void a_half_gigabyte_becomes_the_heap_that_aws_gives_it() {
        assertThat(JvmOptions.of(function(ManagedRuntime.JAVA25, "")))
                .containsExactly(
                        "-XX:MaxHeapSize=445645k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void an_older_java_is_not_given_options_that_it_does_not_know() {
        assertThat(JvmOptions.of(function(ManagedRuntime.JAVA11, "")))
                .doesNotContain("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void the_functions_own_options_come_first() {
        assertThat(JvmOptions.of(function(ManagedRuntime.JAVA17, "-XX:+UseParallelGC -Xmx300m")))
                .containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(JvmOptions.of(function(ManagedRuntime.JAVA17, "-XX:-TieredCompilation")))
                .containsExactly("-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC");
    }

    private static FunctionConfiguration function(ManagedRuntime runtime, String toolOptions) {
        return new FunctionConfiguration(
                "a",
                runtime,
                "A::a",
                "role",
                "",
                3,
                512,
                Map.of("JAVA_TOOL_OPTIONS", toolOptions),
                List.of("x86_64"),
                ToldSettings.defaults("a"));
    }
}
