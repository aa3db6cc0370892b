package dev.tandem.rds.secret;

/** A secret can't be had, or is not what is needed; the message says what to do, and no secret. */
public final class SecretUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SecretUnavailableException(String message) {
        super(message);
    }

    SecretUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
