package dev.tandem.harness.aws.stream.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How likely each fault is to strike a record, and how often it has. */
final class FaultOdds {

    private final SeededChance chance;
    private final Map<StreamFault, Double> odds = new ConcurrentHashMap<>();
    private final Strikes strikes = new Strikes();

    /** None for now. */
    FaultOdds(long seed) {
        chance = new SeededChance(seed);
    }

    void set(StreamFault fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of %s is %s, it has to be from 0 to 1"
                            .formatted(fault, probability));
        }
        odds.put(fault, probability);
    }

    void clear() {
        odds.clear();
    }

    double of(StreamFault fault) {
        return odds.getOrDefault(fault, 0.0);
    }

    /** Whether it strikes the record at that position, which is counted. */
    boolean isStruck(StreamFault fault, long position) {
        boolean struck = chance.falls(fault, of(fault), position);
        if (struck) {
            strikes.count(fault);
        }
        return struck;
    }

    long strikes(StreamFault fault) {
        return strikes.of(fault);
    }

    @Override
    public String toString() {
        return "seed %s: odds %s, strikes %s".formatted(chance.seed(), odds, strikes);
    }
}
