package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.ItemAttributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds the aggregates by their first events, with a consistent parallel Scan of the event table:
 * the one table that has each of them, however state is kept. It costs a read unit for each 4 KB of
 * the table. An aggregate that has none, but an item whose number is no event's, is found by that.
 */
public final class DynamoDbAggregateIds implements AggregateIds {

    /** Evaluated items: a page is a transaction's worth, and a request far below its 1 MB. */
    private static final int PAGE = 500;

    private final DynamoDbClient client;
    private final String table;
    private final AggregateType type;

    public DynamoDbAggregateIds(DynamoDbClient client, String table, AggregateType type) {
        this.client = client;
        this.table = table;
        this.type = type;
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .segment(segment.number())
                        .totalSegments(segment.of())
                        .limit(PAGE)
                        .projectionExpression("#id, sequenceNumber")
                        .expressionAttributeNames(Map.of("#id", type.idField()));
        if (afterOrNull != null) {
            scan.exclusiveStartKey(key(afterOrNull));
        }
        try {
            ScanResponse page = client.scan(scan.build());
            return new Page(
                    page.items().stream().filter(this::isFirst).map(this::id).toList(),
                    page.scannedCount(),
                    page.hasLastEvaluatedKey() ? token(page.lastEvaluatedKey()) : null);
        } catch (SdkException e) {
            if (afterOrNull != null && DynamoDbFailure.isInvalid(e)) {
                throw noPageEnded();
            }
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    @Override
    public long estimatedEvents() {
        try {
            return client.describeTable(describe -> describe.tableName(table)).table().itemCount();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    /** Once for each aggregate. */
    private boolean isFirst(Map<String, AttributeValue> item) {
        OptionalLong number = EventNumber.of(item);
        return number.isPresent() ? number.getAsLong() == 1 : isAlone(item);
    }

    /** No event's, the least of its aggregate, and there is no first event. */
    private boolean isAlone(Map<String, AttributeValue> item) {
        NoEvents.warn(table, id(item), List.of(item));
        return !isThere(item, "sequenceNumber < :number", fromN(NoEvents.number(item)))
                && !isThere(item, "sequenceNumber = :number", fromN("1"));
    }

    private boolean isThere(
            Map<String, AttributeValue> of, String condition, AttributeValue number) {
        return client.query(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("#id = :id AND " + condition)
                                .expressionAttributeNames(Map.of("#id", type.idField()))
                                .expressionAttributeValues(
                                        Map.of(":id", fromS(id(of)), ":number", number))
                                .limit(1))
                        .count()
                > 0;
    }

    private String id(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, type.idField()).orElseThrow();
    }

    private String token(Map<String, AttributeValue> key) {
        return "%s %s".formatted(NoEvents.number(key), id(key));
    }

    private Map<String, AttributeValue> key(String token) {
        int space = token.indexOf(' ');
        if (space < 1) {
            throw noPageEnded();
        }
        return Map.of(
                "sequenceNumber",
                fromN(token.substring(0, space)),
                type.idField(),
                fromS(token.substring(space + 1)));
    }

    private static InvalidValueException noPageEnded() {
        return new InvalidValueException("after", "is not where a page ended");
    }
}
