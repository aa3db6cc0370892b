package dev.tandem.bench.scale;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;

/** Counts what a client reads by Scan, and how often it queries. */
final class UsedUnits implements ExecutionInterceptor {

    private final DoubleAdder scanned = new DoubleAdder();
    private final AtomicLong queries = new AtomicLong();

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof ScanResponse page && page.consumedCapacity() != null) {
            scanned.add(page.consumedCapacity().capacityUnits());
        }
        if (context.response() instanceof QueryResponse) {
            queries.incrementAndGet();
        }
    }

    /** Read units of Scans since it was asked last. */
    long scannedUnits() {
        return Math.round(scanned.sumThenReset());
    }

    /** Queries since it was asked last. */
    long queries() {
        return queries.getAndSet(0);
    }
}
