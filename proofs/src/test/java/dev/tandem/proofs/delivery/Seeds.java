package dev.tandem.proofs.delivery;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds that a test draws its schedules from: {@code tandem.schedules} of them, or the one that
 * {@code tandem.seed} names.
 */
final class Seeds {

    private static final int SCHEDULES = Integer.getInteger("tandem.schedules", 300);

    private static final @Nullable Long CHOSEN = Long.getLong("tandem.seed");

    private Seeds() {}

    /** Whether there are many, so that everything that is drawn can be expected to occur. */
    static boolean areMany() {
        return CHOSEN == null && SCHEDULES > 50;
    }

    /** Whatever is thrown names the seed that it was thrown for. */
    static void each(LongConsumer test) {
        first(SCHEDULES, test);
    }

    /** A tenth of them, for a test that is slower. */
    static void eachTenth(LongConsumer test) {
        first(SCHEDULES / 10, test);
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
