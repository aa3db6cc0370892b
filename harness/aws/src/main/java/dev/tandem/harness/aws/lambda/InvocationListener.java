package dev.tandem.harness.aws.lambda;

/** Is told of calls, as CloudWatch is. */
public interface InvocationListener {

    /** Looks away. */
    InvocationListener NONE = new InvocationListener() {};

    /**
     * A call came to its end.
     *
     * @param function its name
     * @param isError whether it failed
     * @param log what was logged for it
     */
    default void invoked(String function, boolean isError, String log) {}

    /**
     * A call was refused, since too many run already.
     *
     * @param function its name
     */
    default void throttled(String function) {}
}
