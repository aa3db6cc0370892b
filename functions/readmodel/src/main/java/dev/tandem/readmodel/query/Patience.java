package dev.tandem.readmodel.query;

import dev.tandem.core.command.Pauses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks again after growing pauses until the answer will do.
 *
 * @param limit when to give up
 * @param clock tells how much of it has passed
 * @param pauses lets the pauses pass
 */
public record Patience(Duration limit, InstantSource clock, Pauses pauses) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** In real time. */
    public static Patience of(Duration limit) {
        return new Patience(limit, InstantSource.system(), Pauses.sleeping());
    }

    /** The first answer that will do, else the last one. */
    <T> T until(Supplier<T> ask, Predicate<? super T> willDo) {
        Instant deadline = clock.instant().plus(limit);
        Duration pause = FIRST_PAUSE;
        while (true) {
            T answer = ask.get();
            Duration left = Duration.between(clock.instant(), deadline);
            if (willDo.test(answer)
                    || !left.isPositive()
                    || Thread.currentThread().isInterrupted()) {
                return answer;
            }
            pauses.await(shorter(pause, left));
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
