package dev.tandem.harness.aws.stream;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/** How far each shard must be delivered before those who asked for the end may go on. */
final class EndOfStream {

    private final Deque<Goal> ahead = new ArrayDeque<>();
    private long last;
    private long reached;

    private record Goal(long ticket, Map<ShardReader, Long> positions) {

        boolean isReached() {
            return positions.entrySet().stream()
                    .allMatch(shard -> shard.getKey().settled() >= shard.getValue());
        }
    }

    /** All shards have been read to their ends: whatever has been read by now is the goal. */
    void put(long ticket, Collection<ShardReader> shards) {
        if (ticket > last) {
            last = ticket;
            ahead.add(
                    new Goal(
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
