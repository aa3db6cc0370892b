package dev.tandem.readmodel.sentence;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.rebuild.BlueGreen;
import dev.tandem.readmodel.rebuild.InPlace;
import dev.tandem.readmodel.rebuild.ReadModelTable;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.rebuild.Rebuild;
import dev.tandem.readmodel.rebuild.RebuildEnd;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.rebuild.RebuildTarget;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.update.BatchReport;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The read model of sentences in a database of its own, and what updates it. */
public final class SentenceReadModel implements AutoCloseable {

    private static final ReadModelTables TABLES =
            new ReadModelTables(
                    List.of(ReadModelTable.of("sentence", "id", "text", "last_sequence_number")),
                    "id");

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Sentences sentences = new Sentences(jdbc);
    private final MemoryLog<Word> log = new MemoryLog<>(word -> word.text().equals("unreadable"));
    private final List<BatchReport> reports = new CopyOnWriteArrayList<>();
    private final List<ParkReport> parkReports = new CopyOnWriteArrayList<>();
    private volatile Consumer<BatchReport> batchListener = _ -> {};
    private volatile Consumer<ParkReport> parkListener = _ -> {};
    private final Runnable end;
    private volatile boolean mended;
    private volatile String fingerprint = "today";
    private volatile Runnable beforeFinish = () -> {};
    private final ReadModelUpdater<Word> updater = updater(sentences);

    public SentenceReadModel() {
        String jdbcUrl = LocalPostgres.shared().copyDatabase(Migrated.URL);
        // longer than a busy machine takes
        use(jdbcUrl, Duration.ofSeconds(30));
        // sooner done now than for all of them when the server ends
        end = () -> LocalPostgres.shared().dropDatabase(jdbcUrl);
    }

    /** In a server that may be away, which is told soon. */
    public SentenceReadModel(LocalPostgres postgres) {
        use(migrated(postgres), Duration.ofSeconds(1));
        end = () -> {};
    }

    private void use(String jdbcUrl, Duration connecting) {
        database.setJdbcUrl(jdbcUrl);
        database.setConnectionTimeout(connecting.toMillis());
        database.setMaximumPoolSize(4);
        // as deployed; else it opens connections beside the test, with settings of before
        database.setMinimumIdle(0);
    }

    /** Beside the pool, which would have connections left that a test did not ask for. */
    private static String migrated(LocalPostgres postgres) {
        String jdbcUrl = postgres.createDatabase();
        new Migration("classpath:db/sentence", "sentence_schema_history", null)
                .run(new DriverManagerDataSource(jdbcUrl));
        return jdbcUrl;
    }

    private static final class Migrated {
        private static final String URL = migrated(LocalPostgres.shared());
    }

    public ReadModelUpdater<Word> updater() {
        return updater;
    }

    /** One over other rows. */
    public ReadModelUpdater<Word> updater(RowStore<String> store) {
        return updater(store, new SentenceProjection());
    }

    /** One with another projection. */
    public ReadModelUpdater<Word> updater(
            RowStore<String> store, Projection<String, Word> projection) {
        return new ReadModelUpdater<>(store, projection, log, transactions(), this::report);
    }

    /** One that parks an aggregate after that many attempts. Its projection may be mended. */
    public ParkingUpdater<Word> parking(int maxAttempts) {
        return new ParkingUpdater<>(
                mendableUpdater(transactions()), parked(), maxAttempts, this::report);
    }

    /** One whose projection is mended when that says so. */
    public ParkingUpdater<Word> parking(int maxAttempts, BooleanSupplier isMended) {
        return new ParkingUpdater<>(
                updater(sentences, new SentenceProjection(isMended)),
                parked(),
                maxAttempts,
                this::report);
    }

    private void report(ParkReport report) {
        parkReports.add(report);
        parkListener.accept(report);
    }

    private void report(BatchReport report) {
        reports.add(report);
        batchListener.accept(report);
    }

    /** Tells these too from now on. */
    public void tell(Consumer<BatchReport> batches, Consumer<ParkReport> parkings) {
        batchListener = batches;
        parkListener = parkings;
    }

    public ParkedAggregates parked() {
        return new ParkedAggregates(
                JdbcClient.create(jdbc), "sentence", new AggregateType("sentence", "sentenceId"));
    }

    /** A rebuild of either mode, whose updates the test may interrupt. */
    public Rebuild rebuild(Duration lease, Consumer<Set<String>> interrupt) {
        return rebuild(lease, interrupt, _ -> {});
    }

    /** The same, and that is done once it is finished. */
    public Rebuild rebuild(
            Duration lease, Consumer<Set<String>> interrupt, Consumer<Duration> afterwards) {
        return new Rebuild(
                "sentence",
                log,
                Map.of(
                        RebuildRequest.IN_PLACE,
                        interrupted(
                                new InPlace(this::mendableUpdater, transactions(), sentences),
                                interrupt),
                        RebuildRequest.BLUE_GREEN,
                        interrupted(
                                new BlueGreen(
                                        jdbc,
                                        transactions(),
                                        TABLES,
                                        "sentence",
                                        this::mendableUpdater),
                                interrupt)),
                JdbcClient.create(jdbc),
                transactions(),
                lease,
                () -> fingerprint,
                afterwards);
    }

    private RebuildTarget interrupted(RebuildTarget target, Consumer<Set<String>> interrupt) {
        return new RebuildTarget() {
            @Override
            public void prepare() {
                target.prepare();
            }

            @Override
            public Map<String, Failure> rebuild(
                    SortedSet<String> ids, UnaryOperator<TransactionOperations> held) {
                interrupt.accept(ids);
                return target.rebuild(ids, held);
            }

            @Override
            public boolean isPrepared() {
                return target.isPrepared();
            }

            @Override
            public Optional<String> finish(RebuildEnd end) {
                beforeFinish.run();
                return target.finish(end);
            }

            @Override
            public void discard() {
                target.discard();
            }
        };
    }

    private ReadModelUpdater<Word> mendableUpdater(TransactionOperations own) {
        return new ReadModelUpdater<>(
                sentences, new SentenceProjection(() -> mended), log, own, this::report);
    }

    /** From now on this happens before a rebuild lets its rows be seen. */
    public void beforeFinish(Runnable what) {
        beforeFinish = what;
    }

    /** From now on a rebuild is one of other code. */
    public void deploy(String code) {
        fingerprint = code;
    }

    /** From now on the projection can swallow poison. */
    public void mend() {
        mended = true;
    }

    public List<ParkReport> parkReports() {
        return parkReports;
    }

    public TransactionTemplate transactions() {
        return new TripTemplate(database);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Drops the connections, so that settings of the database count. */
    public void newConnections() {
        Objects.requireNonNull(database.getHikariPoolMXBean()).softEvictConnections();
    }

    /** The first column of what it selects, as text. */
    public List<String> texts(String sql) {
        return jdbc.query(sql, (row, _) -> row.getString(1));
    }

    public Sentences sentences() {
        return sentences;
    }

    public String text(String id) {
        return sentences.text(id);
    }

    public MemoryLog<Word> log() {
        return log;
    }

    public List<BatchReport> reports() {
        return reports;
    }

    /** What was told of the last batch, but for the instants. */
    public BatchReport report() {
        return reports.getLast().withoutInstants();
    }

    @Override
    public void close() {
        database.close();
        end.run();
    }
}
