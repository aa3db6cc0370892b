package dev.tandem.proofs;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds that a test draws from what it tries: {@code tandem.schedules} of them, or the one that
 * {@code tandem.seed} names.
 */
public final class Seeds {

    private static final int SCHEDULES = Integer.getInteger("tandem.schedules", 300);

    private static final @Nullable Long CHOSEN = Long.getLong("tandem.seed");

    private Seeds() {}

    /** Whether there are many, so that everything that is drawn can be expected to occur. */
    public static boolean areMany() {
        return CHOSEN == null && SCHEDULES > 50;
    }

    /** Whatever is thrown names the seed that it was thrown for. */
    public static void each(LongConsumer test) {
        first(SCHEDULES, test);
    }

    /** One in so many of them, for a test that is slower. */
    public static void oneIn(int many, LongConsumer test) {
        first(SCHEDULES / many, test);
    }

    private static void first(int count, LongConsumer test) {
        LongStream seeds =
                CHOSEN == null ? LongStream.rangeClosed(1, count) : LongStream.of(CHOSEN);
        seeds.forEach(seed -> {
            try {
                test.accept(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "seed %d; again with -Dtandem.seed=%d: %s".formatted(seed, seed, e), e);
            }
        });
    }
}
