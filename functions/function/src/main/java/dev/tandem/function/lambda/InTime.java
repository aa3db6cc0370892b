package dev.tandem.function.lambda;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** A function of an event that has many parts, of which it begins those for which there is time. */
public interface InTime {

    /**
     * Answers an event.
     *
     * @param timeLeft how long the call may go on
     */
    Object apply(byte[] event, Supplier<Duration> timeLeft);

    /** Calls a function, and tells it the time that is left if it asks for it. */
    static Object answer(Function<byte[], ?> function, byte[] event, Supplier<Duration> timeLeft) {
        return function instanceof InTime inTime
                ? inTime.apply(event, timeLeft)
                : function.apply(event);
    }
}
