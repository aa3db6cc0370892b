package dev.tandem.harness.aws.lambda.internal.function;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a function's own environment variables may be (AWS Lambda Developer Guide, "Working with
 * Lambda environment variables").
 */
final class EnvironmentRules {

    private EnvironmentRules() {}

    static Map<String, String> checked(Map<String, String> variables) {
        variables.keySet().forEach(EnvironmentRules::requireName);
        Set<String> reserved = new TreeSet<>(variables.keySet());
        reserved.retainAll(ReservedVariables.NAMES);
        if (!reserved.isEmpty()) {
            throw refused("contains reserved keys: " + String.join(", ", reserved));
        }
        EnvironmentSize.require(variables);
        return variables;
    }

    private static void requireName(String name) {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]+")) {
            throw refused(
                    "has the key '%s': it must start with a letter and have two or more of a-z A-Z 0-9 _"
                            .formatted(name));
        }
    }

    static AwsException refused(String why) {
        return Settings.invalid("Environment.Variables", why);
    }
}
