package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.FaultReason;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The aggregates of a batch whose events are not in the read model.
 *
 * @param failed those whose events failed, and why
 * @param before those that had failed before, or were parked
 * @param last of each aggregate of the batch the last event that was delivered
 */
record BatchFailures(
        Map<String, Failure> failed, FailingAggregates before, SortedMap<String, Long> last) {

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
        boolean othersGetIn = othersGotIn() || (isOfSome() && parking.takesOthers(last.keySet()));
        Set<String> ofBadProjection = ofBadProjection(parking.badProjection());
        failed.forEach((id, failure) -> {
            if (ofBadProjection.contains(id)) {
                comeAgain.put(id, failure);
                return;
            }
            switch (decided(parking, id, failure, othersGetIn)) {
                case COME_AGAIN -> comeAgain.put(id, failure);
                case PARKED -> parkedNow.add(id);
                case APPLIED -> {}
            }
        });
        return new Decided(comeAgain, parkedNow);
    }

    private boolean othersGotIn() {
        return last.size() > before.waiting().size() + failed.size();
    }

    private boolean isOfSome() {
        return failed.values().stream().anyMatch(TakingUp::isOfOneAlone);
    }

    private Set<String> ofBadProjection(BadProjection bad) {
        Set<String> in = new TreeSet<>(last.keySet());
        in.removeAll(failed.keySet());
        bad.forget(in);
        return bad.among(failed, before.tried().keySet(), last.size() - before.waiting().size());
    }

    private Parking.Decision decided(
            Parking parking, String id, Failure failure, boolean othersGetIn) {
        long delivered = last.getOrDefault(id, 0L);
        if (!othersGetIn || !TakingUp.isOfOneAlone(failure)) {
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
