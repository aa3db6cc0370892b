package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;

import java.time.Instant;
import java.util.UUID;

/**
 * One revision of a function: what its children run, until the next one replaces them.
 *
 * @param configuration how it is run
 * @param code what is run
 * @param revisionId another one after each change
 * @param modified when it came about
 */
public record Deployment(
        FunctionConfiguration configuration, Code code, String revisionId, Instant modified) {

    /** A new revision, as of now. */
    public static Deployment of(FunctionConfiguration configuration, Code code) {
        return new Deployment(configuration, code, UUID.randomUUID().toString(), Instant.now());
    }
}
