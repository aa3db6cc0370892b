package dev.tandem.bench.readside;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One statement of PartiQL for fifty carts, of which the first events are missing. What it costs,
 * DynamoDB Local does not tell, nor does the documentation say how the read units of several keys
 * are rounded; and it takes another permission than a query.
 *
 * @param table of the events
 */
record HealingBySelect(DynamoDbClient client, String table, ExecutorService threads)
        implements MissingEvents {

    /** As many as a statement takes. */
    private static final int KEYS = 50;

    @Override
    public Map<String, Reading> begin(Map<String, Long> last) {
        List<String> ids = List.copyOf(last.keySet());
        Map<String, Reading> begun = new HashMap<>();
        for (int from = 0; from < ids.size(); from += KEYS) {
            List<String> some = ids.subList(from, Math.min(from + KEYS, ids.size()));
            Callable<Map<String, List<ReadRecord>>> select =
                    () -> events(some).stream().collect(groupingBy(ReadRecord::cartId));
            Future<Map<String, List<ReadRecord>>> events = threads.submit(select);
            some.forEach(id -> begun.put(id, () -> events.get().getOrDefault(id, List.of())));
        }
        return begun;
    }

    private List<ReadRecord> events(List<String> ids) {
        String keys = String.join(",", Collections.nCopies(ids.size(), "?"));
        ExecuteStatementRequest.Builder select =
                ExecuteStatementRequest.builder()
                        .statement(
                                "SELECT * FROM \"%s\" WHERE cartId IN [%s] AND sequenceNumber > 0"
                                        .formatted(table, keys))
                        .parameters(ids.stream().map(AttributeValue::fromS).toList())
                        .consistentRead(true);
        List<ReadRecord> events = new ArrayList<>();
        @Nullable String next = null;
        do {
            ExecuteStatementResponse page = client.executeStatement(select.nextToken(next).build());
            page.items().stream().map(HealingByHand::event).forEach(events::add);
            next = page.nextToken();
        } while (next != null);
        return events;
    }
}
