package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.Pauses;
import dev.tandem.dynamodb.internal.ScanShare;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the Scans of a client, which are those of rebuilds and audits, to so many read units a
 * second: what a page took has to be made up for before the next one is asked for. The wait is
 * before the call, so that no timeout of the call counts it. Of several processes that go through a
 * table together, each takes its share: see {@link ScanShare}.
 */
final class ScanBudget implements ExecutionInterceptor {

    private static final double NANOS = 1e9;

    private final double unitsPerSecond;
    private final Pauses pauses;
    private final LongSupplier nanoTime;
    private long freeAt;

    /**
     * @param unitsPerSecond how many
     * @param pauses waits
     * @param nanoTime tells the time
     */
    ScanBudget(double unitsPerSecond, Pauses pauses, LongSupplier nanoTime) {
        this.unitsPerSecond = unitsPerSecond;
        this.pauses = pauses;
        this.nanoTime = nanoTime;
        this.freeAt = nanoTime.getAsLong();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof ScanRequest) {
            long wait = untilFree();
            if (wait > 0) {
                pauses.await(Duration.ofNanos(wait));
            }
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof ScanResponse page && page.consumedCapacity() != null) {
            spent(page.consumedCapacity().capacityUnits() * ScanShare.of(attributes));
        }
    }

    private synchronized long untilFree() {
        return freeAt - nanoTime.getAsLong();
    }

    private synchronized void spent(double units) {
        long now = nanoTime.getAsLong();
        freeAt = Math.max(freeAt, now) + (long) (units / unitsPerSecond * NANOS);
    }
}
