package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.internal.code.Code;
import dev.tandem.harness.aws.lambda.internal.function.FunctionConfiguration;

import java.time.Instant;
import java.util.UUID;

/**
 * One revision of a function: what its children run, until the next one replaces them.
 *
 * @param version {@code $LATEST}, or the number of a published one
 * @param configuration how it is run
 * @param code what is run
 * @param revisionId another one after each change
 * @param modified when it came about
 */
public record FunctionRevision(
        String version,
        FunctionConfiguration configuration,
        Code code,
        String revisionId,
        Instant modified) {

    /** The version that can still change. */
    public static final String LATEST = "$LATEST";

    /** A new revision of that version, as of now. */
    public static FunctionRevision of(FunctionConfiguration configuration, Code code) {
        return new FunctionRevision(
                LATEST, configuration, code, UUID.randomUUID().toString(), Instant.now());
    }

    /** The same as a version that does not change any more. */
    public FunctionRevision published(String number, FunctionConfiguration described) {
        return new FunctionRevision(
                number, described, code, UUID.randomUUID().toString(), modified);
    }

    /** Whether AWS would start it from a snapshot: that is made of versions that do not change. */
    public boolean isSnapStarted() {
        return configuration.told().snapStart().equals("PublishedVersions")
                && !version.equals(LATEST);
    }

    /** Whether the other one has the same code and the same configuration. */
    public boolean isSameAs(FunctionRevision other) {
        return configuration.equals(other.configuration)
                && code.sha256().equals(other.code.sha256());
    }
}
