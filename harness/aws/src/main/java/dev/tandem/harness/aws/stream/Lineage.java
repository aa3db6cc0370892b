package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.Shard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order among shards: children are read after their parents (Amazon DynamoDB Developer Guide,
 * Change data capture for DynamoDB Streams).
 */
record Lineage(List<Shard> shards) {

    /**
     * The shards that may be read.
     *
     * @param finished the ids of those that have been read to their end
     */
    List<String> readable(Set<String> finished) {
        Set<String> unfinished =
                shards.stream()
                        .map(Shard::shardId)
                        .filter(id -> !finished.contains(id))
                        .collect(Collectors.toSet());
        return shards.stream()
                .filter(shard -> unfinished.contains(shard.shardId()))
                // a parent that is not listed any more has been trimmed
                .filter(shard -> !hasParentIn(unfinished, shard))
                .map(Shard::shardId)
                .toList();
    }

    private static boolean hasParentIn(Set<String> ids, Shard shard) {
        return shard.parentShardId() != null && ids.contains(shard.parentShardId());
    }
}
