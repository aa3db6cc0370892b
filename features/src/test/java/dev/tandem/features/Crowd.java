package dev.tandem.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who act at the same time. */
final class Crowd {

    private Crowd() {}

    /**
     * Lets each member act once, all from the same moment on.
     *
     * @param action what member i does, from 0
     * @return what came of it, in the order of the members
     */
    static <T> List<T> atOnce(int members, IntFunction<T> action) {
        var start = new CyclicBarrier(members);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> actions = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                int member = i;
                actions.add(() -> {
                    start.await();
                    return action.apply(member);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(actions)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted among the crowd", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("one of the crowd failed", e.getCause());
        }
    }
}
