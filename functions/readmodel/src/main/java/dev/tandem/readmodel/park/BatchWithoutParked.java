package dev.tandem.readmodel.park;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * A batch without the aggregates that are parked: those that fail in it are parked too, or come
 * again.
 *
 * @param last of each aggregate the last event that was delivered
 */
record BatchWithoutParked(SortedMap<String, Long> last) {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** Work on a batch without the aggregates that wait. Answers with those that failed. */
    interface Work {
        Map<String, Failure> without(ParkedLook waiting);
    }

    /** Those that come again, and why. */
    Map<String, Failure> run(
            ParkedAttempts attempts,
            Work work,
            Parking parking,
            Consumer<? super ParkReport> reports) {
        if (last.isEmpty()) {
            return Map.of();
        }
        ParkedLook look = attempts.look();
        Map<String, Failure> failed;
        try {
            failed = work.without(look);
        } catch (ParkedLook.UnknownException e) {
            return allComeAgain(DatabaseFailure.of(e.reason()));
        }
        FailingAggregates failing = look.answer();
        attempts.forgetMended(failing.tried(), failed.keySet(), last).forEach(parking::goOn);
        BatchFailures.Decided decided = new BatchFailures(failed, failing, last).decide(parking);
        if (!failing.waiting().isEmpty() || !decided.parked().isEmpty()) {
            reports.accept(
                    new ParkReport(Set.copyOf(decided.parked()), Set.copyOf(failing.waiting())));
        }
        return decided.comeAgain();
    }

    private Map<String, Failure> allComeAgain(Failure failure) {
        LOG.warn(
                "The batch is not applied and comes again, since parked_aggregate can't be"
                        + " read: {}",
                failure.text());
        return last.keySet().stream().collect(toMap(id -> id, _ -> failure));
    }
}
