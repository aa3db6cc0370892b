package dev.tandem.harness.aws.lambda.internal.function;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a function is to be run.
 *
 * @param name without account and region
 * @param packaging what it is shipped as, and what starts it
 * @param role the ARN of its execution role, kept and told, nothing more
 * @param description for people
 * @param timeoutSeconds after which an invocation is ended
 * @param memoryMb of which 85 % become the heap
 * @param variables its own environment variables
 * @param architectures as declared; a jar runs on either, so that this machine's is used
 * @param told settings that are told again
 */
public record FunctionConfiguration(
        String name,
        Packaging packaging,
        String role,
        String description,
        int timeoutSeconds,
        int memoryMb,
        Map<String, String> variables,
        List<String> architectures,
        ToldSettings told) {

    public FunctionConfiguration {
        variables = Map.copyOf(variables);
        architectures = List.copyOf(architectures);
    }

    /** The same for these architectures. */
    public FunctionConfiguration withArchitectures(List<String> others) {
        return new FunctionConfiguration(
                name,
                packaging,
                role,
                description,
                timeoutSeconds,
                memoryMb,
                variables,
                others,
                told);
    }

    /** The same with another description. */
    public FunctionConfiguration withDescription(String other) {
        return new FunctionConfiguration(
                name,
                packaging,
                role,
                other,
                timeoutSeconds,
                memoryMb,
                variables,
                architectures,
                told);
    }

    public Duration timeout() {
        return Duration.ofSeconds(timeoutSeconds);
    }
}
