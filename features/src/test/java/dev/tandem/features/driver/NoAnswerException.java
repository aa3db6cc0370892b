package dev.tandem.features.driver;

/** A function failed, or died, and did not answer. */
final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String function, String error) {
        super(function + " failed: " + error);
    }
}
