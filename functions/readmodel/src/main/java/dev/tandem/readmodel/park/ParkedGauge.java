package dev.tandem.readmodel.park;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.internal.TripTransactions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells how many wait, also when nobody does: who is not told anything can't know that. */
public final class ParkedGauge {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedGauge.class);

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ParkedCount count;
    private final String readModel;
    private final InstantSource clock;
    private final Consumer<? super ParkedNow> told;
    private final AtomicReference<Instant> due = new AtomicReference<>(Instant.MIN);

    /**
     * @param transactions on the database of the read model: it is counted in one trip
     * @param readModel names the read model
     * @param type the kind of aggregate
     * @param clock tells when a minute is over
     * @param told is told
     */
    public ParkedGauge(
            TripTransactions transactions,
            String readModel,
            AggregateType type,
            InstantSource clock,
            Consumer<? super ParkedNow> told) {
        this.count = new ParkedCount(transactions, readModel, type);
        this.readModel = readModel;
        this.clock = clock;
        this.told = told;
    }

    /** Tells it if that was not done within the last minute. */
    public void tellNowAndThen() {
        Instant last = due.get();
        if (!clock.instant().isBefore(last)) {
            tell();
        }
    }

    /** Tells it. Where it can't be counted, that is no reason for anything else to fail. */
    public void tell() {
        due.set(clock.instant().plus(INTERVAL));
        try {
            told.accept(count.now());
        } catch (RuntimeException e) {
            LOG.warn(
                    "How many aggregates of {} are parked is not told, since they can't be counted"
                            + " now: {}",
                    readModel,
                    DatabaseFailure.of(e).text());
        }
    }
}
