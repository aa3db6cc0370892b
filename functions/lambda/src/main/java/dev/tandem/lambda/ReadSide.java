package dev.tandem.lambda;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.readmodel.autoconfigure.TandemReadModelProperties;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.definition.StatementTimeouts;
import dev.tandem.readmodel.metric.ReadModelMetrics;
import dev.tandem.readmodel.query.Patience;
import dev.tandem.readmodel.snapshot.PoolSnapshot;
import dev.tandem.readmodel.snapshot.ReadModelPriming;
import dev.tandem.snapstart.RuntimeHook;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** What read models are made of: a pool that connects when it is first asked, and what is on it. */
public final class ReadSide {

    private final DataSource database;
    private final NamedParameterJdbcOperations jdbc;
    private final ReadModels readModels;
    private final Patience patience;
    private final DynamoDbAggregateFactory dynamoDb;
    private final List<ReadModel<?, ?>> primed = new ArrayList<>();

    ReadSide(
            EnvironmentSettings settings,
            HikariDataSource pool,
            DynamoDbAggregateFactory dynamoDb,
            Optional<EmbeddedMetrics> metrics,
            Consumer<RuntimeHook> hooks) {
        TandemReadModelProperties properties = ReadSideSettings.read(settings);
        JdbcTemplate template = new JdbcTemplate(pool);
        this.database = pool;
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.dynamoDb = dynamoDb;
        this.patience = Patience.of(properties.patience());
        this.readModels =
                new ReadModels(
                        pool,
                        template,
                        new JdbcTransactionManager(pool),
                        properties.maxAttempts(),
                        properties.rebuild().lease(),
                        ReadModelObserver.all(
                                metrics.map(to -> new ReadModelMetrics(to, to.clock())).stream()
                                        .toList()),
                        new StatementTimeouts(
                                properties.statement().update(),
                                properties.statement().query(),
                                properties.statement().idle()),
                        properties.maxRecordAttempts());
        hooks.accept(new PoolSnapshot(pool));
        hooks.accept(new ReadModelPriming(readModels, () -> primed));
    }

    /** The pool of connections. */
    public DataSource database() {
        return database;
    }

    /** Statements on it. */
    public NamedParameterJdbcOperations jdbc() {
        return jdbc;
    }

    /** Makes what read models need. */
    public ReadModels readModels() {
        return readModels;
    }

    /** How long a query waits for a version. */
    public Patience patience() {
        return patience;
    }

    /**
     * Reads events, by a client that is made when something is first read: most batches have all
     * that they need.
     */
    public DynamoDbAggregateFactory dynamoDb() {
        return dynamoDb;
    }

    /** Has it in the snapshot of SnapStart with all that it loads. */
    public void prime(ReadModel<?, ?> model) {
        primed.add(model);
    }
}
