package dev.tandem.bench.readside;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * One query for each cart, so many at a time.
 *
 * @param table of the events
 * @param threads as many as there may be queries at a time
 */
record HealingByQueries(DynamoDbClient client, String table, ExecutorService threads)
        implements MissingEvents {

    @Override
    public Map<String, Reading> begin(Map<String, Long> last) {
        Map<String, Reading> begun = new HashMap<>();
        last.forEach((id, number) -> {
            Callable<List<ReadRecord>> query = () -> behind(id, number);
            Future<List<ReadRecord>> events = threads.submit(query);
            begun.put(id, events::get);
        });
        return begun;
    }

    private List<ReadRecord> behind(String id, long last) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("cartId = :id AND sequenceNumber > :last")
                        .expressionAttributeValues(
                                Map.of(
                                        ":id",
                                        AttributeValue.fromS(id),
                                        ":last",
                                        AttributeValue.fromN(Long.toString(last))))
                        .returnConsumedCapacity("TOTAL")
                        .build();
        return client.queryPaginator(query).items().stream().map(HealingByHand::event).toList();
    }
}
