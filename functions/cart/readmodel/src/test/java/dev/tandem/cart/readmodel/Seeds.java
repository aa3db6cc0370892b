package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The seeds that a test draws its schedules from: {@code tandem.schedules} of them, or the one that
 * {@code tandem.seed} names.
 */
final class Seeds {

    private static final int SCHEDULES = Integer.getInteger("tandem.schedules", 300);

    private Seeds() {}

    /** Whatever is thrown names the seed that it was thrown for. */
    static void each(LongConsumer test) {
        first(SCHEDULES, test);
    }

    /** A tenth of them, for a test that is slower. */
    static void eachTenth(LongConsumer test) {
        first(SCHEDULES / 10, test);
    }

    private static void first(int count, LongConsumer test) {
        Long chosen = Long.getLong("tandem.seed");
        LongStream seeds =
                chosen == null ? LongStream.rangeClosed(1, count) : LongStream.of(chosen);
        seeds.forEach(seed ->
                assertThat(seed)
                        .as("seed %d; again with -Dtandem.seed=%d", seed, seed)
                        .satisfies(test::accept));
    }
}
