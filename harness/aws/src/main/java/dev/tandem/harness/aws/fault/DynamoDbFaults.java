package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsHandler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The faults of a DynamoDB, switchable at any time: counted ones for the next requests, rates for
 * the long run, and actions at somebody's n-th call. Also for DynamoDB Streams.
 *
 * <p>A request meets one fault at most, a counted one first. Mind that the AWS SDK itself tries
 * again after throttling, server errors and cut connections: one fault is seldom seen by its user.
 */
public sealed class DynamoDbFaults permits FaultyDynamoDb {

    private static final String TRANSACTION = "TransactWriteItems";

    private final PlannedFaults planned = new PlannedFaults();
    private final CallHooks hooks = new CallHooks();
    private final StaleReads reads = new StaleReads();
    private final UnansweredCalls unanswered = new UnansweredCalls();
    private final FaultProbabilities probabilities;

    /** Without faults; rates will be drawn from a seed that {@link #toString()} tells. */
    public DynamoDbFaults() {
        this(ThreadLocalRandom.current().nextLong());
    }

    /** Without faults; rates will be drawn from that seed. */
    public DynamoDbFaults(long seed) {
        probabilities = new FaultProbabilities(seed);
    }

    /** Cancels the next transactions as if another one were at work on their first item. */
    public void transactionConflict(int times) {
        planned.add(TRANSACTION, times, AwsError.transactionConflict());
    }

    /**
     * Cancels the next transactions for their first item.
     *
     * @param code of its cancellation reason, such as {@code ThrottlingError}
     */
    public void transactionCancelled(int times, String code, String message) {
        planned.add(TRANSACTION, times, AwsError.cancelling(List.of(code), message));
    }

    /**
     * Cancels the next transaction for several of its items.
     *
     * @param codes of the cancellation reasons of its first items, {@code None} for one that met
     *     its condition; those after them have none
     */
    public void transactionCancelled(List<String> codes) {
        planned.add(TRANSACTION, 1, AwsError.cancelling(codes, "The item was in the way"));
    }

    /** Answers the next requests that too much was asked of the table. */
    public void throttle(String operation, int times) {
        planned.add(operation, times, new FaultEffect.Refusal(_ -> AwsError.throughputExceeded()));
    }

    /** Answers the next requests that something is wrong with DynamoDB. */
    public void internalError(String operation, int times) {
        planned.add(operation, times, AwsError.internalServerError());
    }

    /**
     * Answers the next requests with an error.
     *
     * @param type such as {@code ExpiredIteratorException}; of DynamoDB, unless it names its
     *     namespace before a #
     */
    public void error(String operation, int times, int status, String type, String message) {
        planned.add(
                operation, times, new FaultEffect.Refusal(_ -> AwsError.of(status, type, message)));
    }

    /** Lets the next transactions be committed, then cuts the connection instead of an answer. */
    public void commitThenCutConnection(int times) {
        commitThenCutConnection(TRANSACTION, times);
    }

    /** Lets the next requests be carried out, then cuts the connection instead of an answer. */
    public void commitThenCutConnection(String operation, int times) {
        planned.add(operation, times, new FaultEffect.Cut());
    }

    /**
     * Lets the next requests be carried out, then gives no answer: the client waits until its own
     * time-out, or until {@link #reset()}, at most 15 minutes.
     */
    public void commitThenTimeOut(String operation, int times) {
        planned.add(operation, times, new FaultEffect.TimeOut());
    }

    /**
     * Answers the next eventually consistent reads with an older state: what the same request was
     * answered before, else nothing, as before the items' creation. Reads with ConsistentRead, and
     * the tables of a BatchGetItem that have it, are never touched and not counted.
     *
     * @param operation GetItem, BatchGetItem, Query or Scan
     */
    public void staleReads(String operation, int times) {
        if (!Operations.READS.contains(operation)) {
            throw new IllegalArgumentException(
                    "Reads by %s are never stale; those by %s may be"
                            .formatted(operation, Operations.READS));
        }
        planned.add(operation, times, new FaultEffect.Stale());
    }

    /**
     * From now on the fault strikes by chance, requests on items only. The same seed and the same
     * sequence of requests give the same faults.
     *
     * @param probability from 0, never, to 1, always
     */
    public void rate(Fault fault, double probability) {
        probabilities.set(fault, probability);
    }

    /** How often that fault was drawn by its rate so far; {@link #reset()} does not count anew. */
    public long strikes(Fault fault) {
        return probabilities.strikes(fault);
    }

    /** Draws from the beginning, with that seed. */
    public void seed(long seed) {
        probabilities.seed(seed);
    }

    /**
     * At the n-th call from now on, runs the action and does not carry out the call, whose
     * connection is cut.
     *
     * @param accessKey whose calls count; empty for everybody's
     * @param n from 1 for the next call; what an SDK tries again is a call of its own
     */
    public void beforeCall(Optional<String> accessKey, int n, Runnable action) {
        hooks.add(n, accessKey, false, action);
    }

    /**
     * At the n-th call from now on, carries out the call and runs the action instead of answering;
     * the connection is cut.
     *
     * @param accessKey whose calls count; empty for everybody's
     * @param n from 1 for the next call; what an SDK tries again is a call of its own
     */
    public void afterCall(Optional<String> accessKey, int n, Runnable action) {
        hooks.add(n, accessKey, true, action);
    }

    /** How many requests came for an operation, with those that met a fault. */
    public int requests(String operation) {
        return planned.requests(operation);
    }

    /**
     * Drops the faults, rates and actions that are to come, forgets what was read, counts from 0
     * and draws from the beginning.
     */
    public void reset() {
        planned.reset();
        probabilities.reset();
        hooks.reset();
        reads.reset();
        unanswered.giveUp();
    }

    /** The engine with these faults. */
    public AwsHandler of(AwsHandler engine) {
        return new FaultyEngine(engine, planned, probabilities, hooks, reads, unanswered);
    }

    /** The seed, and the rates that are on. */
    @Override
    public String toString() {
        return "DynamoDB faults with " + probabilities;
    }
}
