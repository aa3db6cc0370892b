package dev.tandem.proofs.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Random commands by many writers, while everything goes wrong at once that the harness knows;
 * after each round all that was promised holds. A seed repeats requests and troubles, not how they
 * meet.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class SoakTest {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @Test
    void all_is_as_promised_after_a_round() {
        assertAllIsWell(Soak.run(Long.getLong("tandem.seed", 2), 1, rounds(1)));
    }

    @Test
    @Tag("thorough")
    void all_is_as_promised_after_three_rounds() {
        assertAllIsWell(Soak.run(Long.getLong("tandem.seed", 2), 1, rounds(3)));
    }

    @Test
    @Tag("thorough")
    void all_is_as_promised_after_two_minutes() {
        SoakReport report = Soak.run(100, 1, during(TWO_MINUTES));

        assertAllIsWell(report);
    }

    /**
     * {@code mvn verify -Psoak -Dminutes=30}, and another first seed with {@code -Dtandem.seed}.
     */
    @Test
    @Tag("soak")
    void all_is_as_promised_as_long_as_one_likes() {
        long seed = Long.getLong("tandem.seed", 1000);

        SoakReport report =
                Soak.run(seed, 3, during(Duration.ofMinutes(Integer.getInteger("minutes", 30))));

        assertAllIsWell(report);
        if (report.rounds() > 50) {
            assertThat(Stream.of(Trouble.values())).allMatch(report::met);
        }
    }

    private static void assertAllIsWell(SoakReport report) {
        assertThat(report.failures()).isEmpty();
        assertThat(report.rounds()).isPositive();
    }

    private static BooleanSupplier rounds(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return () -> left.decrementAndGet() <= 0;
    }

    private static BooleanSupplier during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }
}
