package dev.tandem.harness.aws.stream.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How likely each fault is to strike a record, and how often it has. */
final class FaultOdds {

    private final SeededChance chance;
    private final Map<StreamFault, Double> odds = new ConcurrentHashMap<>();
    private final Map<StreamFault, LongAdder> strikes = new EnumMap<>(StreamFault.class);

    /** None for now. */
    FaultOdds(long seed) {
        chance = new SeededChance(seed);
        for (StreamFault fault : StreamFault.values()) {
            strikes.put(fault, new LongAdder());
        }
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
            strikes.getOrDefault(fault, new LongAdder()).increment();
        }
        return struck;
    }

    long strikes(StreamFault fault) {
        return strikes.getOrDefault(fault, new LongAdder()).sum();
    }

    @Override
    public String toString() {
        return "seed %s: odds %s, strikes %s".formatted(chance.seed(), odds, strikes);
    }
}
