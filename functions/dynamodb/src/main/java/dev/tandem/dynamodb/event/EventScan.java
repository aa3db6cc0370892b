package dev.tandem.dynamodb.event;

import dev.tandem.core.event.AggregateIds.Segment;
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

/**
 * Scans the event table, consistently and page by page. The items of an aggregate lie together
 * there, in the order of their numbers.
 */
record EventScan(DynamoDbClient client, String table, AggregateType type) {

    /** Evaluated items: a page is a transaction's worth, and a request far below its 1 MB. */
    private static final int PAGE = 500;

    private static final String KEYS = "#id, sequenceNumber";

    /**
     * A page.
     *
     * @param runs the items, by aggregate
     * @param items how many they are
     * @param next where the next page begins; null on the last page
     */
    record Page(List<ItemRun> runs, int items, @Nullable String next) {}

    /** With nothing but the keys of the items. */
    Page keys(Segment segment, @Nullable String afterOrNull) {
        return page(
                scan(segment)
                        .projectionExpression(KEYS)
                        .expressionAttributeNames(Map.of("#id", type.idField())),
                afterOrNull);
    }

    /** With the whole items. */
    Page items(@Nullable String afterOrNull) {
        return page(scan(new Segment(0, 1)), afterOrNull);
    }

    private ScanRequest.Builder scan(Segment segment) {
        return ScanRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .segment(segment.number())
                .totalSegments(segment.of())
                .limit(PAGE);
    }

    private Page page(ScanRequest.Builder scan, @Nullable String afterOrNull) {
        var token = new PageToken(type.idField());
        if (afterOrNull != null) {
            scan.exclusiveStartKey(token.key(afterOrNull));
        }
        try {
            ScanResponse page = client.scan(scan.build());
            String next = page.hasLastEvaluatedKey() ? token.of(page.lastEvaluatedKey()) : null;
            return new Page(
                    ItemRun.of(
                            page.items(), this::id, PageToken.id(afterOrNull), PageToken.id(next)),
                    page.scannedCount(),
                    next);
        } catch (SdkException e) {
            if (afterOrNull != null && DynamoDbFailure.isInvalid(e)) {
                throw PageToken.noPageEnded();
            }
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    private String id(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, type.idField()).orElseThrow();
    }
}
