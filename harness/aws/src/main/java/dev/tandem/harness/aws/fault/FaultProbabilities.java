package dev.tandem.harness.aws.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Faults that strike by chance. Each is drawn from a source of its own, so that switching one on or
 * off leaves the others' draws as they were.
 */
final class FaultProbabilities {

    private final Map<Fault, Double> probabilities = new EnumMap<>(Fault.class);
    private final Map<Fault, SplittableRandom> sources = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> strikes = new EnumMap<>(Fault.class);
    private long seed;

    FaultProbabilities(long seed) {
        seed(seed);
    }

    synchronized void seed(long newSeed) {
        seed = newSeed;
        SplittableRandom first = new SplittableRandom(newSeed);
        for (Fault fault : Fault.values()) {
            sources.put(fault, first.split());
        }
    }

    synchronized void set(Fault fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of %s was %s; it has to be from 0 to 1"
                            .formatted(fault, probability));
        }
        probabilities.put(fault, probability);
    }

    /** The fault that strikes this request, if any; of several the first in the order of faults. */
    synchronized Optional<Fault> draw(String operation) {
        Optional<Fault> struck = Optional.empty();
        for (Map.Entry<Fault, Double> rate : probabilities.entrySet()) {
            if (Operations.struckBy(rate.getKey()).contains(operation)
                    && hits(rate)
                    && struck.isEmpty()) {
                struck = Optional.of(rate.getKey());
            }
        }
        struck.ifPresent(fault -> strikes.merge(fault, 1L, Long::sum));
        return struck;
    }

    private boolean hits(Map.Entry<Fault, Double> rate) {
        return Objects.requireNonNull(sources.get(rate.getKey())).nextDouble() < rate.getValue();
    }

    /** How often that fault was drawn so far. */
    synchronized long strikes(Fault fault) {
        return strikes.getOrDefault(fault, 0L);
    }

    /** Back to the first draw, with no fault. */
    synchronized void reset() {
        probabilities.clear();
        seed(seed);
    }

    @Override
    public synchronized String toString() {
        return "seed "
                + seed
                + probabilities.entrySet().stream()
                        .filter(rate -> rate.getValue() > 0)
                        .map(rate -> ", %s at %s".formatted(rate.getKey(), rate.getValue()))
                        .collect(Collectors.joining());
    }
}
