package dev.tandem.harness.aws.lambda;

/**
 * A call that AWS Lambda would not take now: {@code TooManyRequestsException}, status 429. The
 * function was not called; trying again later is right.
 */
public final class ThrottledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param function its name
     * @param limit its reserved concurrency
     */
    public ThrottledException(String function, int limit) {
        super(
                "Rate Exceeded: %s calls of %s run already, as many as are reserved for it"
                        .formatted(limit, function));
    }

    /** As AWS Lambda tells it. */
    public String reason() {
        return "ReservedFunctionConcurrentInvocationLimitExceeded";
    }
}
