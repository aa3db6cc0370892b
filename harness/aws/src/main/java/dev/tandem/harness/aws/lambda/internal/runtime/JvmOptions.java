package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;
import dev.tandem.harness.aws.lambda.internal.function.ManagedRuntime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Starts a JVM as the managed runtimes do: 85 % of the memory for the heap, the serial collector,
 * C1 alone. What the function's {@code JAVA_TOOL_OPTIONS} say of the same matter comes first.
 */
final class JvmOptions {

    private static final int KILOBYTES = 1024;
    private static final double HEAP_SHARE = 0.85;
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 24;

    private static final Pattern HEAP = Pattern.compile("-Xmx|MaxHeapSize|MaxRAM");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");
    private static final Pattern COMPILER =
            Pattern.compile("TieredStopAtLevel|TieredCompilation|-Xint|-Xcomp");

    private JvmOptions() {}

    static List<String> of(FunctionConfiguration function, ManagedRuntime runtime) {
        String own = function.variables().getOrDefault("JAVA_TOOL_OPTIONS", "");
        List<String> options = new ArrayList<>();
        long heap = (long) Math.ceil(function.memoryMb() * KILOBYTES * HEAP_SHARE);
        addUnless(HEAP, own, "-XX:MaxHeapSize=" + heap + "k", options);
        addUnless(COLLECTOR, own, "-XX:+UseSerialGC", options);
        addUnless(COMPILER, own, "-XX:TieredStopAtLevel=1", options);
        if (runtime.javaVersion() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    private static void addUnless(Pattern matter, String own, String option, List<String> options) {
        if (!matter.matcher(own).find()) {
            options.add(option);
        }
    }
}
