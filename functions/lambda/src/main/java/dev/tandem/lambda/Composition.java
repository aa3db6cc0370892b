package dev.tandem.lambda;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbClientSettings;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.QueryRequest;
import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueues;
import dev.tandem.snapstart.RuntimeHook;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What functions on Lambda are made of: what auto-configuration does on Spring's face is here a
 * line of code.
 */
public final class Composition {

    private final EnvironmentSettings settings;
    private final List<RuntimeHook> hooks = new ArrayList<>();
    private final List<DynamoDbAggregateFactory> factories = new ArrayList<>();
    private final AwsAccess aws;
    private final Optional<EmbeddedMetrics> metrics;
    private final MadeOnce<ArtifactFunctions> functions = new MadeOnce<>(this::noFunctions);
    private @Nullable Beside<DynamoDbClient> client;
    private @Nullable DynamoDbAggregateFactory dynamoDb;
    private @Nullable ReadSide readSide;

    Composition(Map<String, String> variables) {
        settings = new EnvironmentSettings(variables);
        // read apart: who has no aggregate is not asked what its other settings are for
        WriteSideSettings.keepConnections(new EnvironmentSettings(variables));
        FaceSettings.requireLogFormat(settings);
        aws = new AwsAccess(variables, hooks::add);
        metrics = FaceSettings.metrics(settings);
    }

    /** Reading and writing JSON is a good part of a start: not before a client is being made. */
    private ArtifactFunctions noFunctions() {
        ArtifactFunctions none =
                new ArtifactFunctions(
                        FaceSettings.callers(settings), FaceSettings.queryObservers(metrics));
        hooks.add(none);
        return none;
    }

    /** A function that takes a command. */
    public <C> void command(
            String name, Class<C> command, Function<CommandRequest<C>, ? extends Result> function) {
        functions.get().command(name, command, function);
    }

    /** A function that takes a query. */
    public <Q> void query(
            String name,
            Class<Q> query,
            Function<QueryRequest<Q>, ? extends QueryResult<?>> function) {
        functions.get().query(name, query, function);
    }

    /**
     * Several functions as one, which stays warm when any of them is called.
     *
     * @param pathParameter of the route, such as {@code command} in {@code POST
     *     /commands/{command}}
     */
    public void routes(String name, String pathParameter, List<String> to) {
        functions.get().routes(name, pathParameter, to);
    }

    /**
     * A function that takes an event as it comes.
     *
     * @param function its answer is written as JSON
     */
    public void event(String name, Function<byte[], ?> function) {
        functions.get().event(name, function);
    }

    /**
     * A function that takes commands from a queue, which the setting {@code tandem.queue.source}
     * has to name where it is the one that runs.
     */
    public void queue(String name, CommandQueue<?> queue) {
        functions.get().event(name, queue);
        functions.get().before(name, () -> queue.requireSource(name));
    }

    /** Takes part in the snapshot of SnapStart; those that were added later let go earlier. */
    public void hook(RuntimeHook hook) {
        hooks.add(hook);
    }

    /** Makes what aggregates need from DynamoDB. */
    public DynamoDbAggregateFactory dynamoDb() {
        if (dynamoDb == null) {
            dynamoDb = factory(this::clientBeside);
        }
        return dynamoDb;
    }

    /** Makes functions that take commands from a queue. */
    public CommandQueues queues() {
        return QueueSide.of(settings, aws, metrics);
    }

    /** Makes what read models need from PostgreSQL, and of the events in DynamoDB. */
    public ReadSide readSide() {
        if (readSide == null) {
            HikariDataSource pool = DatabasePool.of(settings, aws, hooks::add);
            FirstConnection.open(pool);
            readSide =
                    new ReadSide(
                            settings,
                            pool,
                            factory(access -> LaterClient.onDemand(() -> aws.dynamoDb(access))),
                            metrics,
                            hooks::add);
        }
        return readSide;
    }

    private DynamoDbClient clientBeside(DynamoDbClientSettings access) {
        // two that log first at the same time would lose lines
        LoggerFactory.getILoggerFactory();
        Beside<DynamoDbClient> making = Beside.make("dynamodb", () -> aws.dynamoDb(access));
        client = making;
        return new LaterClient(making::get);
    }

    private DynamoDbAggregateFactory factory(
            Function<DynamoDbClientSettings, DynamoDbClient> clients) {
        DynamoDbAggregateFactory factory =
                WriteSideSettings.factory(settings, clients, FaceSettings.observers(metrics));
        hooks.add(factory);
        factories.add(factory);
        return factory;
    }

    /** The functions, once all are there, and what is made beside them. */
    ArtifactFunctions functions() {
        ArtifactFunctions all = functions.get();
        for (DynamoDbAggregateFactory factory : factories) {
            WriteSideSettings.know(factory.aggregates(), settings);
        }
        settings.requireAllRead();
        if (client != null) {
            client.get();
        }
        return all;
    }

    List<RuntimeHook> hooks() {
        return hooks;
    }
}
