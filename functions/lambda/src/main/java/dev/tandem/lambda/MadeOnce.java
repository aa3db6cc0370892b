package dev.tandem.lambda;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What is made when it is first asked for. */
final class MadeOnce<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T made;

    MadeOnce(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = source.get();
        }
        return made;
    }
}
