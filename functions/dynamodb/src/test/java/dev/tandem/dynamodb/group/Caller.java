package dev.tandem.dynamodb.group;

import dev.tandem.core.result.Result;

import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Somebody who sends a command from a thread of their own. */
record Caller(Thread thread, CompletableFuture<Result> result) {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    static Caller of(Supplier<Result> call) {
        var result = new CompletableFuture<Result>();
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                result.complete(call.get());
                            } catch (RuntimeException e) {
                                result.completeExceptionally(e);
                            }
                        });
        return new Caller(thread, result);
    }

    /** The same, who waits for others by now. */
    static Caller waiting(Supplier<Result> call) {
        Caller caller = of(call);
        long deadline = System.nanoTime() + PATIENCE;
        while (!EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING)
                .contains(caller.thread().getState())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the caller did not wait within 60 s");
            }
            Thread.onSpinWait();
        }
        return caller;
    }

    Result answer() {
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
