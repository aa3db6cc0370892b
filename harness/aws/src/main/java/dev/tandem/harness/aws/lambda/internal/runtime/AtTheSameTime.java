package dev.tandem.harness.aws.lambda.internal.runtime;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Does one thing to many at the same time, each on a virtual thread. */
public final class AtTheSameTime {

    private AtTheSameTime() {}

    /** Comes back when it has been done to all, or when this thread is interrupted. */
    public static <T> void forEach(Collection<T> all, Consumer<? super T> action) {
        List<Thread> threads =
                all.stream()
                        .map(each -> Thread.ofVirtual().start(() -> action.accept(each)))
                        .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
