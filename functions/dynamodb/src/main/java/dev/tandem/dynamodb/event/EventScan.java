package dev.tandem.dynamodb.event;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.internal.BoundedCalls;
import dev.tandem.dynamodb.table.ItemAttributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Scans the event table, consistently and page by page. The items of an aggregate lie together
 * there, in the order of their numbers.
 */
record EventScan(DynamoDbClient client, String table, AggregateType type) {

    /** Evaluated items: what a thread has in memory of it stays small. */
    private static final int PAGE = 1_000;

    private static final String KEYS = "#id, sequenceNumber";

    /**
     * A page.
     *
     * @param runs the items, by aggregate
     * @param items how many they are
     * @param next where the next page begins; null on the last page
     */
    record Page(List<ItemRun> runs, int items, @Nullable String next) {}

    /**
     * With nothing but the keys of the items.
     *
     * @param sharedBy how many processes go through the segments
     */
    Page keys(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return page(
                scan(segment, sharedBy)
                        .projectionExpression(KEYS)
                        .expressionAttributeNames(Map.of("#id", type.idField())),
                afterOrNull);
    }

    /**
     * With the whole items, aggregate by aggregate: the last one, which the next page may have more
     * of, is left to that, unless the page has nothing else.
     *
     * @param sharedBy how many processes go through the segments
     */
    Page items(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return page(scan(segment, sharedBy), afterOrNull, this::whole);
    }

    private List<Map<String, AttributeValue>> whole(List<Map<String, AttributeValue>> items) {
        int end = items.size();
        while (end > 0 && id(items.get(end - 1)).equals(id(items.getLast()))) {
            end--;
        }
        return end == 0 ? items : items.subList(0, end);
    }

    private ScanRequest.Builder scan(Segment segment, int sharedBy) {
        return ScanRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .segment(segment.number())
                .totalSegments(segment.of())
                .limit(PAGE)
                .overrideConfiguration(
                        call -> BoundedCalls.note(call, BoundedReads.sharedBy(sharedBy)));
    }

    private Page page(ScanRequest.Builder scan, @Nullable String afterOrNull) {
        return page(scan, afterOrNull, UnaryOperator.identity());
    }

    private Page page(
            ScanRequest.Builder scan,
            @Nullable String afterOrNull,
            UnaryOperator<List<Map<String, AttributeValue>>> ofCutPage) {
        var token = new PageToken(type.idField());
        if (afterOrNull != null) {
            scan.exclusiveStartKey(token.key(afterOrNull));
        }
        try {
            ScanResponse page = client.scan(scan.build());
            boolean isCut = page.hasLastEvaluatedKey();
            var items = isCut ? ofCutPage.apply(page.items()) : page.items();
            boolean isWhole = items.size() < page.items().size();
            String next =
                    isCut ? token.of(isWhole ? items.getLast() : page.lastEvaluatedKey()) : null;
            return new Page(
                    ItemRun.of(
                            items,
                            this::id,
                            PageToken.id(afterOrNull),
                            isWhole ? null : PageToken.id(next)),
                    items.size(),
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
