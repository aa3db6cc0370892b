package dev.tandem.readmodel.definition;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.sentence.SentenceProjection;
import dev.tandem.readmodel.sentence.Sentences;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The name of a database leads to another server. */
class FailoverTest {

    /** What one server is to the other: databases do, since both settings are a database's. */
    private final String writable = database();

    private final String readOnly = database();
    private final Name name = new Name(writable);
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final List<Map<String, Failure>> told = new ArrayList<>();
    private final ReadModel<String, Word> model = model();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void once_the_name_leads_to_a_server_that_takes_writes_the_first_delivery_is_applied() {
        assertThat(model.handle(List.of(word("a", 1)))).isEmpty();
        setReadOnly();
        name.leadsTo(readOnly);
        Objects.requireNonNull(pool.getHikariPoolMXBean()).softEvictConnections();
        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(model.handle(List.of(word("b", 1))).get("b"))
                    .isInstanceOfSatisfying(
                            OutOfReach.class,
                            away -> assertThat(away.text()).contains("takes no writes"));
        }

        name.leadsTo(writable);
        Map<String, Failure> failed = model.handle(List.of(word("b", 1), word("c", 1)));

        assertThat(failed).isEmpty();
        assertThat(texts(writable)).containsExactly("a 1", "b 1", "c 1");
        assertThat(texts(readOnly)).isEmpty();
        assertThat(in(writable).queryForList("SELECT * FROM parked_aggregate")).isEmpty();
    }

    @Test
    void one_that_is_read_only_by_its_owner_s_will_is_never_written_and_parks_nobody() {
        setReadOnly();
        name.leadsTo(readOnly);

        for (int delivery = 0; delivery < 5; delivery++) {
            assertThat(model.handle(List.of(word("a", 1)))).containsOnlyKeys("a");
        }

        assertThat(texts(readOnly)).isEmpty();
        assertThat(in(readOnly).queryForList("SELECT * FROM parked_aggregate")).isEmpty();
    }

    @Test
    void that_it_can_not_be_written_is_told_of_each_batch_though_no_batch_was_begun() {
        name.leadsTo(writable.replaceFirst(":\\d+/", ":1/"));

        model.handle(List.of(word("a", 1), word("b", 1)));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).containsOnlyKeys("a", "b");
        assertThat(told.getFirst().values()).hasOnlyElementsOfType(OutOfReach.class);
        name.leadsTo(writable);
        model.handle(List.of(word("a", 1)));
        assertThat(told.getLast()).isEmpty();
    }

    private void setReadOnly() {
        JdbcTemplate there = in(readOnly);
        String database = there.queryForObject("SELECT current_database()", String.class);
        there.execute(
                "ALTER DATABASE \"%s\" SET default_transaction_read_only = on".formatted(database));
    }

    private ReadModel<String, Word> model() {
        pool.setDataSource(name);
        pool.setMaximumPoolSize(2);
        // as deployed; else it opens connections beside the test, where the name has led before
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(1_000);
        var log = new MemoryLog<Word>();
        log.record(List.of(word("a", 1), word("b", 1), word("c", 1)));
        return new ReadModels(
                        pool,
                        jdbc,
                        new JdbcTransactionManager(pool),
                        2,
                        Duration.ofMinutes(1),
                        ReadModelObserver.all(List.of(observer())))
                .maintain(
                        new ReadModelDefinition<>(
                                "sentence",
                                new EventHistory<>(
                                        new AggregateType("sentence", "sentenceId"), log, log),
                                new Sentences(jdbc),
                                new SentenceProjection()));
    }

    private ReadModelObserver observer() {
        return new ReadModelObserver() {
            @Override
            public void failed(String readModel, AggregateType type, Map<String, Failure> failed) {
                told.add(failed);
            }
        };
    }

    private static String database() {
        String url = LocalPostgres.shared().createDatabase();
        new Migration("classpath:db/sentence", "sentence_schema_history", null)
                .run(new DriverManagerDataSource(url));
        return url;
    }

    private static List<String> texts(String url) {
        return in(url).query(
                        "SELECT id || ' ' || text FROM sentence ORDER BY id",
                        (row, _) -> row.getString(1));
    }

    private static JdbcTemplate in(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url));
    }

    /** What a name of the network is: new connections go where it leads now. */
    private static final class Name extends AbstractDataSource {

        private volatile String url;

        Name(String url) {
            this.url = url;
        }

        void leadsTo(String other) {
            url = other;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
