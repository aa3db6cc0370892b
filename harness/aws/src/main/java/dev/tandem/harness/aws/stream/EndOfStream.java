package dev.tandem.harness.aws.stream;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.Collectors;

/** How far each shard must be delivered before those who asked for the end may go on. */
final class EndOfStream {

    private final Deque<EndGoal> ahead = new ArrayDeque<>();
    private long last;
    private long reached;

    /** All shards have been read to their ends: whatever has been read by now is the goal. */
    void put(long ticket, Collection<ShardReader> shards) {
        if (ticket > last) {
            last = ticket;
            ahead.add(
                    new EndGoal(
                            ticket,
                            shards.stream()
                                    .collect(Collectors.toMap(shard -> shard, ShardReader::read))));
        }
    }

    /** The last ticket whose goals are reached. */
    long reached() {
        while (!ahead.isEmpty() && ahead.getFirst().isReached()) {
            reached = ahead.removeFirst().ticket();
        }
        return reached;
    }

    /** Forgets the goals, so that they are set anew. */
    void clear() {
        ahead.clear();
        last = reached;
    }
}
