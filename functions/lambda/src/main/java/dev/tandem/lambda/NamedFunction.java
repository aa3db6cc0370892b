package dev.tandem.lambda;

import java.time.Duration;
import java.util.function.Supplier;

/** A function of an artifact: the bytes of an event in, the bytes of its answer out. */
@FunctionalInterface
interface NamedFunction {

    /**
     * What it answers.
     *
     * @param timeLeft how long the call may go on
     */
    byte[] answer(byte[] event, Supplier<Duration> timeLeft);
}
