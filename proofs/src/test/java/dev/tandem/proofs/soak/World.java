package dev.tandem.proofs.soak;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The cart with all its processes, on real engines: two that keep carts by snapshots, one by their
 * current states, and both kinds with states in memory. Rounds take place in it one after the
 * other.
 */
final class World implements AutoCloseable {

    /** How many processes there are. */
    static final int NODES = 3;

    private static final String KEEPING = "tandem.dynamodb.aggregates.cart.";
    private static final String STRATEGY = KEEPING + "strategy=";
    private static final String WARM = KEEPING + "warm-states=16";

    /** So few that short histories meet several snapshots. */
    private static final String EVERY = KEEPING + "snapshot-every=4";

    private final String accessKey = DynamoDbAccess.freshKey();
    private final LocalPostgres postgres;
    private final String jdbcUrl;
    private final DynamoDbClient client = DynamoDbLocal.shared().client(accessKey);
    private final DynamoDbStreamsClient streams = DynamoDbLocal.shared().streamsClient(accessKey);
    private final List<Node> nodes;
    private final AtomicInteger release = new AtomicInteger(1);
    private final Deliveries deliveries;

    /**
     * @param postgres stays the caller's
     */
    World(LocalPostgres postgres) {
        this.postgres = postgres;
        jdbcUrl = postgres.createDatabase();
        new TableCreation(client).create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
        CartSchema.migrate(new DriverManagerDataSource(jdbcUrl));
        jdbc().execute(Basket.TABLE);
        nodes =
                List.of(
                        node(STRATEGY + "current-state", WARM),
                        node(STRATEGY + "snapshot", EVERY, WARM),
                        node(STRATEGY + "snapshot", EVERY));
        deliveries = new Deliveries(this);
    }

    private Node node(String... settings) {
        Ways ways = new Ways(accessKey, postgres);
        return new Node(ways, ways.jdbcUrl(jdbcUrl), settings);
    }

    Node node(int number) {
        return nodes.get(Math.floorMod(number, NODES));
    }

    List<Node> nodes() {
        return nodes;
    }

    Stream<Ways> ways() {
        return nodes.stream().map(Node::ways);
    }

    Deliveries deliveries() {
        return deliveries;
    }

    LocalPostgres postgres() {
        return postgres;
    }

    /** Past all faults. */
    DynamoDbClient client() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    String streamArn() {
        return client.describeTable(table -> table.tableName("cart_events"))
                .table()
                .latestStreamArn();
    }

    /** Past all faults but a server that is away. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** The same. */
    JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(jdbcUrl));
    }

    /** The newest release of the basket. */
    int release() {
        return release.get();
    }

    int deploy() {
        return release.incrementAndGet();
    }

    @Override
    public void close() {
        deliveries.close();
        nodes.forEach(Node::close);
        ways().forEach(Ways::close);
        streams.close();
        client.close();
        postgres.dropDatabase(jdbcUrl);
    }
}
