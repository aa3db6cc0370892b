package dev.tandem.readmodel.internal;

/** Another call has claimed the part meanwhile: what this one does of it counts no more. */
public final class LostPartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LostPartException(int part) {
        super("another call has taken part %s over".formatted(part));
    }
}
