package dev.tandem.lambda;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that is made beside what else a start does. A function that starts has a second
 * processor, and half of what it loads, such as the SDK of AWS or the driver of PostgreSQL, has
 * nothing to do with the other half.
 */
final class Beside<T> {

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /**
     * Begins at once.
     *
     * @param name of the thread
     */
    static <T> Beside<T> make(String name, Callable<T> making) {
        FutureTask<T> task = new FutureTask<>(making);
        Thread.ofPlatform().daemon().name(name).start(task);
        return new Beside<>(task);
    }

    /** What was made, once it is; throws what kept it from being made. */
    T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while something was made", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(e.getCause());
        }
    }
}
