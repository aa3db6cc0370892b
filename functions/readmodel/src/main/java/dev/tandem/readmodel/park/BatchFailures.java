package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.FaultReason;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The aggregates of a batch whose events are not in the read model.
 *
 * @param failed those whose events failed, and why
 * @param waiting those that were parked before
 * @param last of each aggregate of the batch the last event that was delivered
 */
record BatchFailures(Map<String, Failure> failed, Set<String> waiting, Map<String, Long> last) {

    /**
     * What becomes of them.
     *
     * @param comeAgain these come again, and why
     * @param parked these were parked
     */
    record Decided(Map<String, Failure> comeAgain, Set<String> parked) {}

    /** What becomes of each. */
    Decided decide(Parking parking) {
        Map<String, Failure> comeAgain = new HashMap<>();
        Set<String> parkedNow = new TreeSet<>();
        boolean othersGotIn = last.size() > waiting.size() + failed.size();
        boolean projectionIsBad =
                BadProjection.failedForMost(failed.values(), last.size() - waiting.size());
        failed.forEach((id, failure) -> {
            if (projectionIsBad && BadProjection.failed(failure)) {
                comeAgain.put(id, failure);
                return;
            }
            switch (decided(parking, id, failure, othersGotIn)) {
                case COME_AGAIN -> comeAgain.put(id, failure);
                case PARKED -> parkedNow.add(id);
                case APPLIED -> {}
            }
        });
        return new Decided(comeAgain, parkedNow);
    }

    private Parking.Decision decided(
            Parking parking, String id, Failure failure, boolean othersGotIn) {
        long delivered = last.getOrDefault(id, 0L);
        if (!othersGotIn || !TakingUp.isOfOneAlone(failure)) {
            return parking.decide(id, failure, delivered);
        }
        Fault alone = alone(failure);
        return failure instanceof Locked
                ? parking.decideLocked(id, alone, delivered)
                : parking.decide(id, alone, delivered);
    }

    private static Fault alone(Failure failure) {
        return new Fault(OptionalLong.empty(), FaultReason.FAILS_ALONE, failure.text());
    }
}
