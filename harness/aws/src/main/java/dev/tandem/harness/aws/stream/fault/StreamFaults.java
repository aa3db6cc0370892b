package dev.tandem.harness.aws.stream.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * Makes a stream as hostile as AWS says that it may be (Amazon DynamoDB Developer Guide, Change
 * data capture and Transactions; AWS Lambda Developer Guide, Using Lambda with DynamoDB). May be
 * switched while records are delivered. The order of records of one item is never broken, since AWS
 * promises it.
 *
 * <p>The same seed strikes the same records, if they are read in the same pages: by their places in
 * the shard, whatever the threads do meanwhile. Quote {@link #toString()} where a test fails.
 *
 * <p>Of these, {@link #duplicateBatches} and {@link #dropBatches} strike batches of queues too: the
 * same seed strikes the same calls of a mapping, and a batch that is lost comes after its
 * visibility time-out.
 */
public final class StreamFaults {

    private final FaultOdds odds;
    private final LongAdder expired = new LongAdder();
    private final List<StreamReader> readers = new CopyOnWriteArrayList<>();
    private volatile Duration delay = Duration.ZERO;

    /** None for now. */
    public StreamFaults(long seed) {
        this.odds = new FaultOdds(seed);
    }

    /** Swaps adjacent records of different items of one read, each with that probability. */
    public StreamFaults swapTransactionRecords(double probability) {
        return rate(StreamFault.SWAP_TRANSACTION, probability);
    }

    /** Swaps adjacent records with the same partition key and different sort keys. */
    public StreamFaults swapNeighbours(double probability) {
        return rate(StreamFault.SWAP_NEIGHBOURS, probability);
    }

    /** Delivers batches once more after they were delivered with success. */
    public StreamFaults duplicateBatches(double probability) {
        return rate(StreamFault.DUPLICATE_BATCH, probability);
    }

    /** Loses calls before they reach the function; the batch comes after a pause. */
    public StreamFaults dropBatches(double probability) {
        return rate(StreamFault.DROP_BATCH, probability);
    }

    /** Holds records back for that time; those of other items overtake them. */
    public StreamFaults delayRecords(double probability, Duration time) {
        delay = time;
        return rate(StreamFault.DELAY_RECORD, probability);
    }

    /**
     * From now on the fault strikes by chance.
     *
     * @param probability from 0, never, to 1, always
     */
    public StreamFaults rate(StreamFault fault, double probability) {
        odds.set(fault, probability);
        return this;
    }

    /** For how long records are held back that {@link StreamFault#DELAY_RECORD} strikes. */
    public StreamFaults holdingBackFor(Duration time) {
        delay = time;
        return this;
    }

    /**
     * Forgets what has been delivered: everything that is still in the stream comes again. Not to
     * be called from within a delivery, whose end it waits for.
     */
    public void loseCheckpoint() {
        loseCheckpoint(Long.MAX_VALUE);
    }

    /** Forgets that the last records of each shard, as many as told, have been delivered. */
    public void loseCheckpoint(long records) {
        readers.forEach(reader -> reader.goBack(records));
    }

    /**
     * What has been written and not been delivered is gone when this returns, as after the 24 hours
     * for which a stream keeps its records. Works while delivery is paused, too; not to be called
     * from within a delivery, whose end it waits for.
     *
     * @return how many records
     */
    public long expireUndelivered() {
        long now = readers.stream().mapToLong(StreamReader::expireUndelivered).sum();
        expired.add(now);
        return now;
    }

    /** How many records have expired so far. */
    public long expired() {
        return expired.sum();
    }

    /** How often that fault has struck so far. */
    public long strikes(StreamFault fault) {
        return odds.strikes(fault);
    }

    /** No more faults; what is held back is delivered now. */
    public void reset() {
        odds.clear();
    }

    /** Lets a reader be disturbed. */
    public void attach(StreamReader reader) {
        readers.add(reader);
    }

    /** Leaves a reader alone. */
    public void detach(StreamReader reader) {
        readers.remove(reader);
    }

    /** For how long records are held back. */
    public Duration heldBackFor() {
        return delay;
    }

    /** Whether it strikes at all. */
    public boolean isOn(StreamFault fault) {
        return odds.of(fault) > 0;
    }

    /**
     * Whether it strikes a record, which is counted.
     *
     * @param position of the record among all that was read from its shard, from 0
     */
    public boolean isStruck(StreamFault fault, long position) {
        return odds.isStruck(fault, position);
    }

    /** What is needed to repeat a run, and what has struck. */
    @Override
    public String toString() {
        return "stream faults of %s, %s expired".formatted(odds, expired());
    }
}
