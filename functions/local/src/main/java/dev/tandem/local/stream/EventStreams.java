package dev.tandem.local.stream;

import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/**
 * The streams of all event tables, which are there by now.
 *
 * @param all each with the function that it wakes
 */
record EventStreams(List<EventStream> all) {

    record EventStream(String arn, String function) {}

    /** Creates the tables that are missing. */
    static EventStreams of(
            DynamoDbClient client,
            DynamoDbAggregateFactory dynamoDb,
            List<StreamedAggregate> aggregates) {
        return new EventStreams(
                aggregates.stream()
                        .map(aggregate -> {
                            Tables tables = dynamoDb.tables(aggregate.type());
                            new TableCreation(client).create(aggregate.type(), tables);
                            return new EventStream(
                                    client.describeTable(
                                                    request -> request.tableName(tables.events()))
                                            .table()
                                            .latestStreamArn(),
                                    aggregate.function());
                        })
                        .toList());
    }
}
