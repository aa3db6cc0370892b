package dev.tandem.core.event;

/** An event is none of those that were given a name, so that it can't be written. */
public final class UnnamedEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnnamedEventException(String message) {
        super(message);
    }
}
