package dev.tandem.bench.readside;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.time.Duration;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Adds a time to each call of a client, as a network would, and the read units of its queries.
 *
 * @param added nothing for a client as it is
 */
record SlowQueries(Duration added, DoubleAdder units) implements ExecutionInterceptor {

    SlowQueries(Duration added) {
        this(added, new DoubleAdder());
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (added.isPositive()) {
            try {
                Thread.sleep(added);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw AbortedException.create("interrupted", e);
            }
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof QueryResponse page && page.consumedCapacity() != null) {
            units.add(page.consumedCapacity().capacityUnits());
        }
    }
}
