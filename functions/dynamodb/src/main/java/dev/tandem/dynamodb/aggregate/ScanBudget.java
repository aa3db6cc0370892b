package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.Pauses;
import dev.tandem.dynamodb.internal.ScanShare;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the Scans of a client, which are those of rebuilds and audits, to so many read units a
 * second: what a page took has to be made up for before the next one is asked for. How much that is
 * nobody knows before, and segments are read at the same time: so each takes beforehand what the
 * last page came to, and the difference is settled when it is there. The wait is before the call,
 * so that no timeout of the call counts it. Of several processes that go through a table together,
 * each takes its share: see {@link ScanShare}.
 */
final class ScanBudget implements ExecutionInterceptor {

    private static final ExecutionAttribute<Double> TAKEN =
            new ExecutionAttribute<>("dev.tandem.scan-units-taken");

    private static final double NANOS = 1e9;

    /** A page has 1 MB at most, and a read unit is 4 KB. */
    private static final double LARGEST_PAGE = 256;

    private final double unitsPerSecond;
    private final Pauses pauses;
    private final LongSupplier nanoTime;
    private long freeAt;
    private double expected;

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
        // a small table is not to wait as long as a large one would have to
        this.expected = Math.min(LARGEST_PAGE, unitsPerSecond);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof ScanRequest) {
            long wait = take(attributes);
            if (wait > 0) {
                pauses.await(Duration.ofNanos(wait));
            }
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof ScanResponse page && page.consumedCapacity() != null) {
            settle(attributes, page.consumedCapacity().capacityUnits() * ScanShare.of(attributes));
        }
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof ScanRequest) {
            giveBack(attributes);
        }
    }

    /** How long to wait for it. */
    private synchronized long take(ExecutionAttributes attributes) {
        long now = nanoTime.getAsLong();
        long wait = freeAt - now;
        attributes.putAttribute(TAKEN, expected);
        freeAt = Math.max(freeAt, now) + nanos(expected);
        return wait;
    }

    private synchronized void settle(ExecutionAttributes attributes, double units) {
        // pages differ: the next one may be as large as those before a small one
        expected = Math.max(units, (expected + units) / 2);
        freeAt += nanos(units - taken(attributes));
    }

    private synchronized void giveBack(ExecutionAttributes attributes) {
        freeAt -= nanos(taken(attributes));
    }

    private static double taken(ExecutionAttributes attributes) {
        return attributes.getOptionalAttribute(TAKEN).orElse(0.0);
    }

    private long nanos(double units) {
        return (long) (units / unitsPerSecond * NANOS);
    }
}
