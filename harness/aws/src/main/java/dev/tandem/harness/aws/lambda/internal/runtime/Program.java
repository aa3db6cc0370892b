package dev.tandem.harness.aws.lambda.internal.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child runs.
 *
 * @param directory where
 * @param command the program and its arguments
 * @param variables that it brings along; the function's own come before them
 */
record Program(Path directory, List<String> command, Map<String, String> variables) {

    static Program in(Path directory, List<String> command) {
        return new Program(directory, command, Map.of());
    }
}
