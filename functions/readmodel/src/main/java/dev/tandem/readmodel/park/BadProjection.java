package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;

/** One that fails for most aggregates is to be mended, and then nobody has to be redriven. */
final class BadProjection {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** Of fewer aggregates at a time each is looked at by itself. */
    private static final int MANY = 5;

    private BadProjection() {}

    /** Whether it is the projection that failed. */
    static boolean failed(Failure failure) {
        return failure instanceof Fault(_, FaultReason reason, _)
                && reason == FaultReason.PROJECTION_FAILED;
    }

    /** Whether it did for most of those that were tried. */
    static boolean failedForMost(Collection<Failure> failures, int tried) {
        long failing = failures.stream().filter(BadProjection::failed).count();
        boolean isBad = failing >= MANY && failing * 2 > tried;
        if (isBad) {
            LOG.error(
                    "The projection fails for {} of {} aggregates of a batch: nobody is parked, and"
                            + " their events come again. Mend it, and deploy it",
                    failing,
                    tried);
        }
        return isBad;
    }
}
