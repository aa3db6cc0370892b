package dev.tandem.readmodel.park;

import dev.tandem.readmodel.internal.LeftOut;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Asks for a batch who has failed so far: those that are parked are left out of it. */
final class ParkedLook implements LeftOut {

    /** Who is parked can't be told. */
    static final class UnknownException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException reason;

        private UnknownException(RuntimeException reason) {
            super("parked_aggregate can't be read", reason);
            this.reason = reason;
        }

        RuntimeException reason() {
            return reason;
        }
    }

    private final ParkedTable table;
    private final AtomicBoolean isAnybodyFailing;
    private FailingAggregates answer = new FailingAggregates(Map.of(), Set.of());

    /**
     * @param isAnybodyFailing whether one of the last batch had failed, as far as it is known
     */
    ParkedLook(ParkedTable table, AtomicBoolean isAnybodyFailing) {
        this.table = table;
        this.isAnybodyFailing = isAnybodyFailing;
    }

    @Override
    public boolean isLikely() {
        return isAnybodyFailing.get();
    }

    /** What it was told when it asked last. */
    FailingAggregates answer() {
        return answer;
    }

    /**
     * @throws UnknownException if there is no answer
     */
    @Override
    public Set<String> among(SortedSet<String> aggregateIds) {
        try {
            return told(FailingAggregates.in(table, aggregateIds));
        } catch (RuntimeException e) {
            throw new UnknownException(e);
        }
    }

    @Override
    public Supplier<Set<String>> among(SortedSet<String> aggregateIds, RoundTrip trip) {
        FailingAggregates asked = FailingAggregates.in(table, aggregateIds, trip);
        return () -> told(asked);
    }

    private Set<String> told(FailingAggregates failing) {
        answer = failing;
        isAnybodyFailing.set(!failing.tried().isEmpty() || !failing.waiting().isEmpty());
        return failing.waiting();
    }
}
