package dev.tandem.harness;

import dev.tandem.harness.aws.lambda.Invocation;

/** A function was called and failed: it threw, died, or took too long. */
public final class FunctionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;

    FunctionFailedException(String function, Invocation invocation) {
        super(
                "The function %s failed with %s%nThe end of its log:%n%s"
                        .formatted(
                                function,
                                invocation.payload().asUtf8String(),
                                invocation.logTail()));
        this.error = invocation.payload().asUtf8String();
    }

    /** What Lambda says of it: JSON with {@code errorType} and {@code errorMessage}. */
    public String error() {
        return error;
    }
}
