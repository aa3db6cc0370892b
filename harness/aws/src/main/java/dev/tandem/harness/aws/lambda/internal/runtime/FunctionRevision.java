package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.internal.code.UnpackedCode;
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
public record FunctionRevision(
        FunctionConfiguration configuration,
        UnpackedCode code,
        String revisionId,
        Instant modified) {

    /** A new revision, as of now. */
    public static FunctionRevision of(FunctionConfiguration configuration, UnpackedCode code) {
        return new FunctionRevision(
                configuration, code, UUID.randomUUID().toString(), Instant.now());
    }
}
