package dev.tandem.readmodel.audit;

import dev.tandem.core.event.StreamEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far rows are behind their events.
 *
 * @param events that the rows lack
 * @param age how old the oldest of them is
 */
record Lag(long events, Duration age) {

    static final Lag NONE = new Lag(0, Duration.ZERO);

    /** Of rows that are at that event of a history. */
    static <E> Lag of(long last, List<StreamEvent<E>> history, Instant now) {
        return last >= history.size()
                ? NONE
                : new Lag(
                        history.size() - last,
                        Duration.between(history.get((int) last).createdAt(), now));
    }

    /** Together with that of others. */
    Lag plus(Lag other) {
        return new Lag(events + other.events, other.age.compareTo(age) > 0 ? other.age : age);
    }
}
