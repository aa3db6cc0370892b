package dev.tandem.harness.aws.stream;

import java.util.Map;

/** How far each shard has to be settled for those who hold tickets up to this one. */
record EndGoal(long ticket, Map<ShardReader, Long> positions) {

    boolean isReached() {
        return positions.entrySet().stream()
                .allMatch(shard -> shard.getKey().settled() >= shard.getValue());
    }
}
