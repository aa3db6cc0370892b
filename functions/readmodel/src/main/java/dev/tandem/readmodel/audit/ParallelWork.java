package dev.tandem.readmodel.audit;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for several, some at the same time. */
final class ParallelWork {

    private static final int AT_THE_SAME_TIME = 8;

    private ParallelWork() {}

    /** What the work makes of each, in their order. */
    static <T, U> List<U> each(List<T> those, Function<T, U> work) {
        List<Future<U>> running;
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_THE_SAME_TIME, Thread.ofVirtual().factory())) {
            running = those.stream().map(one -> threads.submit(() -> work.apply(one))).toList();
        }
        return running.stream().map(ParallelWork::result).toList();
    }

    /** What it has come to, once it has. */
    static <U> U result(Future<U> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while auditing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
