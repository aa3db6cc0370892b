package dev.tandem.harness.aws.stream.fault;

import java.util.SplittableRandom;

/**
 * Chance that can be repeated: what falls depends on the seed, on what is asked and for which
 * record, and neither on the clock nor on which thread asks first.
 */
record SeededChance(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Whether it falls, for the record at that position of its shard. */
    boolean falls(StreamFault fault, double probability, long position) {
        long mixed = seed ^ GOLDEN * (position + ((long) fault.name().hashCode() << 32));
        return new SplittableRandom(mixed).nextDouble() < probability;
    }
}
