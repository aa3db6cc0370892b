package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.Strategy;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;

/**
 * The library's carts in a database of their own whose events go to no stream, as the plugin's do
 * not.
 */
record Streamless(BenchDatabase database) {

    static final String TRUSTED = "snapshot, warm, trusted, without a stream";
    static final String GROUPED = "snapshot, warm, grouped, without a stream";
    static final String GROUPED_WITH_ID =
            "snapshot, warm, grouped, with commandId, without a stream";

    private static final String EVENTS = "cart_events";

    static Streamless fresh() {
        BenchDatabase database = BenchDatabase.fresh();
        try (DynamoDbClient client = database.client()) {
            new HandlerCarts(client, Strategy.SNAPSHOT_TRUSTED).create("cart", 0);
            client.updateTable(table ->
                    table.tableName(EVENTS)
                            .streamSpecification(stream -> stream.streamEnabled(false)));
        }
        return new Streamless(database);
    }

    /** Each client has a cart of its own. */
    Arm own(String prefix, int clients) {
        return Contenders.own(
                prefix + TRUSTED,
                clients,
                new HandlerCarts(database.client(), Strategy.SNAPSHOT_TRUSTED));
    }

    /** Commands of all clients on one cart. */
    List<Arm> shared(String prefix) {
        HandlerCarts grouped = Contenders.grouped(database, Strategy.SNAPSHOT_WARM);
        HandlerCarts known = Contenders.grouped(database, Strategy.SNAPSHOT_WARM);
        return List.of(
                Contenders.one(prefix + GROUPED, grouped, grouped::change),
                Contenders.one(prefix + GROUPED_WITH_ID, known, known::changeWithId));
    }
}
