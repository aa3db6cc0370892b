package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.List;
import java.util.Map;

/**
 * Reads events back from the event table: consistently, and all pages of them.
 *
 * @param <E> the events of the aggregate
 */
public final class DynamoDbEventLog<E> implements EventLog<E> {

    private final DynamoDbClient client;
    private final String table;
    private final EventItems<E> items;

    public DynamoDbEventLog(DynamoDbClient client, String table, EventItems<E> items) {
        this.client = client;
        this.table = table;
        this.items = items;
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        if (upTo <= after) {
            return List.of();
        }
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(
                                "#id = :id AND sequenceNumber BETWEEN :from AND :upTo")
                        .expressionAttributeNames(Map.of("#id", items.aggregate().idField()))
                        .expressionAttributeValues(
                                Map.of(
                                        ":id",
                                        fromS(aggregateId),
                                        ":from",
                                        fromN(Long.toString(after + 1)),
                                        ":upTo",
                                        fromN(Long.toString(upTo))))
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
        try {
            return client.queryPaginator(query).items().stream().map(items::read).toList();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
