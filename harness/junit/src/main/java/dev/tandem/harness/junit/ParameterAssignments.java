package dev.tandem.harness.junit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A template's parameters, as a {@link HarnessTest} names them: {@code Name=value}. */
final class ParameterAssignments {

    private ParameterAssignments() {}

    static Map<String, String> of(String[] assignments) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "parameters has '%s': must be Name=value".formatted(assignment));
            }
            parameters.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return parameters;
    }
}
