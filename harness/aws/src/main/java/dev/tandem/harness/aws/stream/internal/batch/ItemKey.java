package dev.tandem.harness.aws.stream.internal.batch;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Optional;

/**
 * Which item a record is about. DynamoDB Streams keeps order among records of one item, and among
 * no others (Amazon DynamoDB Developer Guide, Change data capture for DynamoDB Streams).
 *
 * @param partition the value of the partition key
 * @param sort the value of the sort key, in tables that have one
 */
public record ItemKey(AttributeValue partition, Optional<AttributeValue> sort) {

    /** Another item of the same partition key. */
    public boolean isNeighbourOf(ItemKey other) {
        return partition.equals(other.partition) && !sort.equals(other.sort);
    }

    /**
     * Which of so many lanes keeps the item's order (AWS Lambda Developer Guide, Concurrent
     * processing of a shard: order is kept at the partition and sort key level).
     */
    int lane(int lanes) {
        return Math.floorMod(hashCode(), lanes);
    }
}
