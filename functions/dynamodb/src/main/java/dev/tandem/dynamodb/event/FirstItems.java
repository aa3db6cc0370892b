package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.internal.BoundedCalls;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells whether a page of the event table has the first item of an aggregate, so that each is found
 * once: by its first event, or where that is missing by the least number that is there.
 *
 * @param sharedBy how many processes go through the segments
 */
record FirstItems(EventScan scan, int sharedBy) {

    /**
     * Runs of a page.
     *
     * @param first those that begin with it
     * @param apart those whose first item is on another page
     */
    record Split(List<ItemRun> first, List<ItemRun> apart) {

        List<String> idsApart() {
            return apart.stream().map(ItemRun::aggregateId).toList();
        }
    }

    Split of(List<ItemRun> runs) {
        try {
            Map<Boolean, List<ItemRun>> split =
                    runs.stream().collect(Collectors.partitioningBy(this::isFirst));
            return new Split(
                    split.getOrDefault(true, List.of()), split.getOrDefault(false, List.of()));
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(scan.table(), e);
        }
    }

    private boolean isFirst(ItemRun run) {
        Map<String, AttributeValue> first = run.first();
        if (EventNumber.of(first).orElse(0) == 1) {
            return true;
        }
        if (EventNumber.of(first).isEmpty()) {
            NoEvents.warn(scan.table(), run.aggregateId(), List.of(first));
        }
        return !hasLower(run);
    }

    private boolean hasLower(ItemRun run) {
        return scan.client()
                        .query(query ->
                                query.tableName(scan.table())
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "#id = :id AND sequenceNumber < :number")
                                        .expressionAttributeNames(
                                                Map.of("#id", scan.type().idField()))
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":id",
                                                        fromS(run.aggregateId()),
                                                        ":number",
                                                        fromN(NoEvents.number(run.first()))))
                                        .limit(1)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                        .overrideConfiguration(call ->
                                                BoundedCalls.note(
                                                        call, BoundedReads.sharedBy(sharedBy))))
                        .count()
                > 0;
    }
}
