package dev.tandem.harness.aws.lambda.internal.function;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How much room the environment variables of a function may take, all together. */
final class EnvironmentSize {

    private static final int LIMIT = 4096;

    private EnvironmentSize() {}

    static void require(Map<String, String> variables) {
        int size =
                variables.entrySet().stream()
                        .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
                        .sum();
        if (size > LIMIT) {
            throw EnvironmentRules.refused("has %s bytes, the limit is %s".formatted(size, LIMIT));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
