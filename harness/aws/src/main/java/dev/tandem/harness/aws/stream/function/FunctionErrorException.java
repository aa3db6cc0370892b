package dev.tandem.harness.aws.stream.function;

/**
 * A function was called and failed. Any other exception of a target means the same, with {@code
 * Unhandled} for the kind of error.
 */
public final class FunctionErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String functionError;

    /**
     * @param functionError what Lambda says in {@code X-Amz-Function-Error}: {@code Unhandled} or
     *     {@code Handled}
     * @param message the error's type; never the payload, since it is logged
     */
    public FunctionErrorException(String functionError, String message) {
        super(message);
        this.functionError = functionError;
    }

    public String functionError() {
        return functionError;
    }
}
