package dev.tandem.proofs;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Counts what is read of the event table. */
final class Reads implements ExecutionInterceptor {

    private final AtomicLong scanned = new AtomicLong();
    private final Queue<String> carts = new ConcurrentLinkedQueue<>();

    void clear() {
        scanned.set(0);
        carts.clear();
    }

    /** How many events scans have passed. */
    long scanned() {
        return scanned.get();
    }

    /** The carts whose own events were read. */
    Set<String> carts() {
        return carts.stream().collect(Collectors.toSet());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof ScanResponse page) {
            scanned.addAndGet(page.scannedCount());
        }
        if (context.request() instanceof QueryRequest query) {
            Optional.ofNullable(query.expressionAttributeValues().get(":id"))
                    .ifPresent(id -> carts.add(id.s()));
        }
    }
}
