package dev.tandem.readmodel.audit;

import java.time.Duration;

/**
 * How far rows are behind their events.
 *
 * @param events that the rows lack
 * @param age how old the oldest of them is
 */
record Lag(long events, Duration age) {

    static final Lag NONE = new Lag(0, Duration.ZERO);

    /** Together with that of others. */
    Lag plus(Lag other) {
        return new Lag(events + other.events, other.age.compareTo(age) > 0 ? other.age : age);
    }
}
