package dev.tandem.readmodel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.internal.SharedWork;
import dev.tandem.readmodel.row.RecordRowStore;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

class ReadModelPrimingTest {

    record Account(UUID id, long n) {}

    private final HikariDataSource pool = new HikariDataSource();
    private final ReadModelPriming priming =
            new ReadModelPriming(models(pool, new JdbcTemplate(pool)), List::of);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_copy_is_a_process_of_its_own_among_those_that_share_work() {
        String before = process(SharedWork.newCall());
        assertThat(process(SharedWork.newCall())).as("by another call").isEqualTo(before);

        priming.beforeCheckpoint();
        priming.afterRestore();

        assertThat(process(SharedWork.newCall())).isNotEqualTo(before);
    }

    @Test
    void a_read_model_whose_ids_are_uuids_is_primed_as_any_other() {
        DataSource database = new DriverManagerDataSource(LocalPostgres.shared().createDatabase());
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Migration.TANDEM.run(database);
        jdbc.execute(
                "CREATE TABLE account (id uuid PRIMARY KEY, n bigint, last_sequence_number"
                        + " bigint)");
        ReadModels models = models(database, jdbc);
        MemoryLog<String> log = new MemoryLog<>();
        ReadModel<Account, String> accounts =
                models.maintain(
                        ReadModelDefinition.folding(
                                "account",
                                new EventHistory<>(
                                        new AggregateType("account", "accountId"), log, log),
                                new RecordRowStore<>(jdbc, "account", Account.class),
                                id -> new Account(UUID.fromString(id), 0),
                                (account, event) -> account));

        new ReadModelPriming(models, () -> List.of(accounts)).prime();

        assertThat(accounts.goneAt("none")).isZero();
    }

    private static ReadModels models(DataSource database, JdbcTemplate jdbc) {
        return new ReadModels(
                database,
                jdbc,
                new JdbcTransactionManager(database),
                1,
                Duration.ofMinutes(1),
                ReadModelObserver.NONE);
    }

    private static String process(String call) {
        return call.substring(0, call.indexOf('/'));
    }
}
