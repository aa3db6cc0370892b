package dev.tandem.core.command;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Work that is handed to somebody else's code: done when it is asked for, and not a second time.
 */
final class OnceDone<T> implements Supplier<T> {

    private final Supplier<T> work;
    private @Nullable T result;

    /**
     * @param work to be done; returns something
     */
    OnceDone(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T done = result;
        if (done == null) {
            done = work.get();
            result = done;
        }
        return done;
    }

    /**
     * What came of it.
     *
     * @throws IllegalStateException if nobody asked for it
     */
    T result() {
        T done = result;
        if (done == null) {
            throw new IllegalStateException(
                    "a CommandObserver did not ask for what it was to stand around: it has to,"
                            + " once");
        }
        return done;
    }
}
