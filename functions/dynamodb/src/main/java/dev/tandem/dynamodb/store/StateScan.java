package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.StoredStates;
import dev.tandem.core.store.Versioned;
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

import java.util.Map;

/** Reads all states, by a consistent Scan: a read unit for each 4 KB. */
record StateScan<S>(DynamoDbClient client, StateItems<S> items) implements StoredStates<S> {

    private static final int PAGE = 500;

    @Override
    public Page<S> page(Segment segment, @Nullable String afterOrNull) {
        return page(segment, afterOrNull, 1);
    }

    @Override
    public Page<S> page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        try {
            ScanResponse page = client.scan(scan(segment, afterOrNull, sharedBy));
            return new Page<>(
                    page.items().stream().map(this::kept).toList(),
                    page.hasLastEvaluatedKey() ? id(page.lastEvaluatedKey()) : null);
        } catch (SdkException e) {
            if (afterOrNull != null && DynamoDbFailure.isInvalid(e)) {
                throw new InvalidValueException("after", "is not where a page ended");
            }
            throw DynamoDbFailure.whileReading(items.table(), e);
        }
    }

    private ScanRequest scan(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(items.table())
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .segment(segment.number())
                        .totalSegments(segment.of())
                        .limit(PAGE)
                        .overrideConfiguration(
                                call -> BoundedCalls.note(call, BoundedReads.sharedBy(sharedBy)));
        if (afterOrNull != null) {
            scan.exclusiveStartKey(Map.of(items.type().idField(), fromS(afterOrNull)));
        }
        return scan.build();
    }

    private Kept<S> kept(Map<String, AttributeValue> item) {
        try {
            StoredState<S> stored = items.stored(item);
            return new Kept<>(
                    id(item),
                    stored.version(),
                    !stored.isCurrent(),
                    stored.state().map(Versioned::state));
        } catch (CorruptAggregateException e) {
            // whoever reads it alone is told why
            return Kept.of(id(item));
        }
    }

    private String id(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, items.type().idField()).orElseThrow();
    }
}
