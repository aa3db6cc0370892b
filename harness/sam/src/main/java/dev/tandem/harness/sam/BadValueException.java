package dev.tandem.harness.sam;

/** One value can't be worked out; whoever knows which property it belongs to reports it. */
final class BadValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadValueException(String message) {
        super(message);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
