package dev.tandem.function.lambda;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work that is waited for so long and no longer, whatever it does. */
record Bounded(String name) {

    /** What came of the work; empty if it did not come to an end. */
    <T> Optional<T> call(Supplier<T> work, Duration longest) throws Exception {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return Optional.of(task.get(Math.max(0, longest.toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }
}
