package dev.tandem.proofs;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Predicate;

/** A client's queries: how many there are, at the same time too, what they cost, and who asks. */
final class WatchedQueries implements ExecutionInterceptor {

    /** A test that waits so long for what never comes fails. */
    private static final int DEADLINE_SECONDS = 60;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final DoubleAdder units = new DoubleAdder();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile Predicate<String> isHeld = _ -> false;
    private volatile CountDownLatch meeting = new CountDownLatch(0);
    private volatile CountDownLatch released = new CountDownLatch(0);

    /** From now on the first ones wait until so many are under way. */
    void meet(int many) {
        meeting = new CountDownLatch(many);
    }

    /**
     * From now on those of such aggregates get no answer until they are released, unless their
     * thread is interrupted.
     */
    void hold(Predicate<String> aggregateId) {
        released = new CountDownLatch(1);
        isHeld = aggregateId;
    }

    void release() {
        isHeld = _ -> false;
        released.countDown();
    }

    /** Nothing was asked so far. */
    void forget() {
        asked.set(0);
        most.set(0);
        units.reset();
        threads.clear();
    }

    int asked() {
        return asked.get();
    }

    /** How many were under way at the same time. */
    int most() {
        return most.get();
    }

    /** How many are held now. */
    int held() {
        return held.get();
    }

    double units() {
        return units.sum();
    }

    /** Whether a thread that has asked is there still, but for that one. */
    boolean isAnybodyThereBut(Thread thread) {
        return threads.stream().anyMatch(other -> other != thread && other.isAlive());
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof QueryRequest query) {
            asked.incrementAndGet();
            threads.add(Thread.currentThread());
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                await(Objects.requireNonNull(query.expressionAttributeValues().get(":id")).s());
            } catch (InterruptedException e) {
                underWay.decrementAndGet();
                Thread.currentThread().interrupt();
                throw AbortedException.create("interrupted", e);
            }
        }
    }

    private void await(String aggregateId) throws InterruptedException {
        meeting.countDown();
        if (!meeting.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            meeting = new CountDownLatch(0);
        }
        if (isHeld.test(aggregateId)) {
            held.incrementAndGet();
            try {
                released.await();
            } finally {
                held.decrementAndGet();
            }
        }
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof QueryRequest) {
            underWay.decrementAndGet();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof QueryResponse page && page.consumedCapacity() != null) {
            units.add(page.consumedCapacity().capacityUnits());
        }
    }
}
