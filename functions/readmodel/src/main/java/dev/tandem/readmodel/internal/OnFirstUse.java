package dev.tandem.readmodel.internal;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What is made when it is first asked for, and kept: a cold start waits for nothing else. */
public final class OnFirstUse<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T made;

    /**
     * @param source makes it, once
     */
    public OnFirstUse(Supplier<T> source) {
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
