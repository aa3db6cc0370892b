package dev.tandem.core.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who waits for which aggregate, in the order of arrival. An aggregate that no command is carried
 * out on has no entry.
 *
 * @param <T> what waits
 */
final class CommandLines<T> {

    /** What one finds who comes. */
    enum Place {
        /** Nobody is there: it is one's turn. */
        FIRST,
        WAITING,
        /** Too many wait. */
        NONE
    }

    /** Those who wait while one is served; each change is made under its key in the map. */
    private final ConcurrentMap<String, Deque<T>> lines = new ConcurrentHashMap<>();

    private final int most;

    /**
     * @param most how many may wait for one aggregate
     */
    CommandLines(int most) {
        this.most = most;
    }

    Place enter(String id, T one) {
        var place = new Place[] {Place.FIRST};
        lines.compute(
                id,
                (_, line) -> {
                    if (line == null) {
                        return new ArrayDeque<>();
                    }
                    place[0] = line.size() < most ? Place.WAITING : Place.NONE;
                    if (place[0] == Place.WAITING) {
                        line.add(one);
                    }
                    return line;
                });
        return place[0];
    }

    /** Who is next when a turn has ended: the first of those who wait, at most so many. */
    List<T> next(String id, int most) {
        List<T> next = new ArrayList<>();
        lines.computeIfPresent(
                id,
                (_, line) -> {
                    if (line.isEmpty()) {
                        return null;
                    }
                    while (next.size() < most && !line.isEmpty()) {
                        next.add(line.remove());
                    }
                    return line;
                });
        return next;
    }

    /**
     * Goes away without having had a turn.
     *
     * @return false if it is one's turn by now
     */
    boolean leave(String id, T one) {
        var left = new AtomicBoolean();
        lines.computeIfPresent(
                id,
                (_, line) -> {
                    left.set(line.remove(one));
                    return line;
                });
        return left.get();
    }

    /** How many aggregates a command is being carried out on. */
    int size() {
        return lines.size();
    }
}
