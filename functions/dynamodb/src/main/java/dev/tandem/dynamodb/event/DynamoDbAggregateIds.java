package dev.tandem.dynamodb.event;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Finds the aggregates by their first events, with a consistent parallel Scan of the event table:
 * the one table that has each of them, however state is kept. It costs a read unit for each 4 KB of
 * the table. An aggregate whose first event is missing is found by the least number that is there,
 * be it an event's or not.
 */
public final class DynamoDbAggregateIds implements AggregateIds {

    private final DynamoDbClient client;
    private final String table;
    private final EventScan scan;

    public DynamoDbAggregateIds(DynamoDbClient client, String table, AggregateType type) {
        this.client = client;
        this.table = table;
        this.scan = new EventScan(client, table, type);
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        return page(segment, afterOrNull, 1);
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        EventScan.Page page = scan.keys(segment, afterOrNull, sharedBy);
        FirstItems.Split runs = new FirstItems(scan, sharedBy).of(page.runs());
        return new Page(
                runs.first().stream().map(ItemRun::aggregateId).toList(),
                page.items(),
                page.next(),
                runs.idsApart());
    }

    @Override
    public long estimatedEvents() {
        try {
            return client.describeTable(describe -> describe.tableName(table)).table().itemCount();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }
}
