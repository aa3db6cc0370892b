package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One that fails for most aggregates is to be mended, and then nobody has to be redriven.
 *
 * <p>Whoever failed with most stays one of them for as long as this process lives, and with it the
 * projection: what is delivered again is halved, until each is alone.
 */
final class BadProjection {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** Of fewer aggregates at a time each is looked at by itself. */
    private static final int MANY = 5;

    private final Set<String> failedWithMost = ConcurrentHashMap.newKeySet();

    /**
     * Those of a batch for whom it is the projection, and not their own events.
     *
     * @param failed who failed
     * @param noted who failed before, while it did not for most: what is left of a batch once the
     *     others are in has but these
     * @param tried how many were
     */
    Set<String> among(Map<String, Failure> failed, Set<String> noted, int tried) {
        Set<String> failing = new TreeSet<>();
        failed.forEach((id, failure) -> {
            if (isOfProjection(failure)) {
                failing.add(id);
            }
        });
        Set<String> others = new TreeSet<>(failing);
        others.removeAll(noted);
        int triedOthers = tried - (failing.size() - others.size());
        if (others.size() >= MANY && others.size() * 2 > triedOthers) {
            failedWithMost.addAll(others);
            LOG.error(
                    "The projection fails for {} of {} aggregates of a batch: nobody is parked, and"
                            + " their events come again. Mend it, and deploy it",
                    others.size(),
                    triedOthers);
        }
        failing.retainAll(failedWithMost);
        return failing;
    }

    /** They are in by now. */
    void forget(Set<String> aggregateIds) {
        failedWithMost.removeAll(aggregateIds);
    }

    private static boolean isOfProjection(Failure failure) {
        return failure instanceof Fault(_, FaultReason reason, _)
                && reason == FaultReason.PROJECTION_FAILED;
    }
}
