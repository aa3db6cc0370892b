package dev.tandem.harness.aws.lambda.internal.runtime;

import java.util.Map;

/**
 * How a child is started that AWS would start from a snapshot (AWS Lambda Developer Guide, "Runtime
 * hooks for Lambda SnapStart"): it is initialised, calls the hooks before the snapshot, asks {@code
 * /restore/next}, calls those after it. No process is copied here: each child is its own snapshot.
 */
final class SnapStart {

    /** Leads {@code org.crac} to the runtime interface client; without it no hook is called. */
    static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

    /** Where its role's credentials are: the environment is in the snapshot. */
    static final String CREDENTIALS = "/runtime/credentials";

    private SnapStart() {}

    /** What takes the place of the keys in a child's environment. */
    static Map<String, String> variables(String runtimeApi) {
        return Map.of(
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "snap-start",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://%s/2018-06-01%s".formatted(runtimeApi, CREDENTIALS),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "harness");
    }
}
