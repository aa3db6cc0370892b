package dev.tandem.harness.aws.endpoint;

/**
 * A request that AWS would refuse. The endpoint answers with it in the protocol of the service that
 * was asked.
 */
public final class AwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status of HTTP, as AWS documents it for the code
     * @param code the error's type, such as {@code ResourceNotFoundException}
     * @param message what was wrong, and what is allowed
     */
    public AwsException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
