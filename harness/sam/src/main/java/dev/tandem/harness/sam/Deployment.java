package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;
import java.util.Map;

/**
 * What came of deploying a template.
 *
 * @param outputs the template's outputs
 * @param functions each function by its name, with what it may do, in real ARNs
 * @param withoutEffect settings that change nothing on one machine, each as {@code
 *     Resource.Property: reason}
 */
public record Deployment(
        Map<String, String> outputs,
        Map<String, List<PolicyStatement>> functions,
        List<String> withoutEffect) {

    public Deployment {
        outputs = Map.copyOf(outputs);
        functions = Map.copyOf(functions);
        withoutEffect = List.copyOf(withoutEffect);
    }
}
