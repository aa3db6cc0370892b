package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.dynamodb.internal.BoundedCalls;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps the Scans of a client, which are those of rebuilds and audits, and what an audit reads by
 * itself, to so many read units a second: what a page took has to be made up for before the next
 * one is asked for. How much that is nobody knows before, and segments are read at the same time:
 * so each takes beforehand what the last of its kind came to, and the difference is settled when it
 * is there. The wait is before the call, so that no timeout of the call counts it. Of several
 * processes that go through a table together, each takes its share: see {@link BoundedCalls}.
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
    private final ExpectedUnits ofPage;
    private final ExpectedUnits ofSingle = new ExpectedUnits(1);
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
        // a small table is not to wait as long as a large one would have to
        this.ofPage = new ExpectedUnits(Math.min(LARGEST_PAGE, unitsPerSecond));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        bounds(context.request(), attributes)
                .ifPresent(reads -> {
                    long wait = take(expected(context.request()), attributes);
                    if (wait > 0) {
                        await(Duration.ofNanos(wait), reads.longestWait().get());
                    }
                });
    }

    private void await(Duration wait, Duration longest) {
        Duration bounded = wait.compareTo(longest) < 0 ? wait : longest;
        if (bounded.isPositive()) {
            pauses.await(bounded);
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        bounds(context.request(), attributes)
                .ifPresent(reads ->
                        context.response()
                                .getValueForField("ConsumedCapacity", ConsumedCapacity.class)
                                .ifPresent(consumed ->
                                        settle(
                                                expected(context.request()),
                                                attributes,
                                                consumed.capacityUnits()
                                                        * reads.sharedBy().getAsInt())));
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        giveBack(attributes);
    }

    private static Optional<BoundedReads> bounds(
            SdkRequest request, ExecutionAttributes attributes) {
        Optional<BoundedReads> noted = BoundedCalls.of(attributes);
        return noted.isEmpty() && request instanceof ScanRequest
                ? Optional.of(BoundedReads.sharedBy(1))
                : noted;
    }

    private ExpectedUnits expected(SdkRequest request) {
        return request instanceof ScanRequest ? ofPage : ofSingle;
    }

    /** How long to wait for it. */
    private synchronized long take(ExpectedUnits expected, ExecutionAttributes attributes) {
        long now = nanoTime.getAsLong();
        long wait = freeAt - now;
        attributes.putAttribute(TAKEN, expected.units());
        freeAt = Math.max(freeAt, now) + nanos(expected.units());
        return wait;
    }

    private synchronized void settle(
            ExpectedUnits expected, ExecutionAttributes attributes, double units) {
        expected.met(units);
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
