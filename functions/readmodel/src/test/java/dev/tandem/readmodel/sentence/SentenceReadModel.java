package dev.tandem.readmodel.sentence;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.store.AggregateType;
import dev.tandem.harness.postgres.LocalPostgres;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.row.RowBuffer;
import dev.tandem.readmodel.row.RowStore;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.update.BatchReport;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The read model of sentences in a database of its own, and what updates it. */
public final class SentenceReadModel implements AutoCloseable {

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Sentences sentences = new Sentences(jdbc);
    private final MemoryLog log = new MemoryLog();
    private final List<BatchReport> reports = new CopyOnWriteArrayList<>();
    private final List<ParkReport> parkReports = new CopyOnWriteArrayList<>();
    private volatile boolean mended;
    private final ReadModelUpdater<Word> updater = updater(sentences);

    public SentenceReadModel() {
        this(LocalPostgres.shared());
    }

    public SentenceReadModel(LocalPostgres postgres) {
        database.setJdbcUrl(postgres.createDatabase());
        database.setConnectionTimeout(1_000);
        database.setMaximumPoolSize(4);
        sentences.createTable();
        // beside the pool, which would have connections left that a test did not ask for
        Migration.TANDEM.run(new DriverManagerDataSource(database.getJdbcUrl()));
    }

    public ReadModelUpdater<Word> updater() {
        return updater;
    }

    /** One over other rows. */
    public ReadModelUpdater<Word> updater(RowStore<String> store) {
        RowBuffer<String> buffer = new RowBuffer<>(store);
        return new ReadModelUpdater<>(
                buffer, new SentenceProjection(buffer), log, transactions(), reports::add);
    }

    /** One that parks an aggregate after that many attempts. Its projection may be mended. */
    public ParkingUpdater<Word> parking(int maxAttempts) {
        RowBuffer<String> buffer = new RowBuffer<>(sentences);
        return new ParkingUpdater<>(
                new ReadModelUpdater<>(
                        buffer,
                        new SentenceProjection(buffer, () -> mended),
                        log,
                        transactions(),
                        reports::add),
                parked(),
                maxAttempts,
                parkReports::add);
    }

    public ParkedAggregates parked() {
        return new ParkedAggregates(
                JdbcClient.create(jdbc), "sentence", new AggregateType("sentence", "sentenceId"));
    }

    /** From now on the projection can swallow poison. */
    public void mend() {
        mended = true;
    }

    public List<ParkReport> parkReports() {
        return parkReports;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Sentences sentences() {
        return sentences;
    }

    public String text(String id) {
        return sentences.text(id);
    }

    public MemoryLog log() {
        return log;
    }

    public List<BatchReport> reports() {
        return reports;
    }

    /** What was told of the last batch. */
    public BatchReport report() {
        return reports.getLast();
    }

    @Override
    public void close() {
        database.close();
    }
}
