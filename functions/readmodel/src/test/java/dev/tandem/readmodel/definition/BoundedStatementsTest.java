package dev.tandem.readmodel.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;

/** On a database that has other defaults. */
class BoundedStatementsTest {

    private final HikariDataSource pool = new HikariDataSource();
    private final ReadModels models =
            new ReadModels(
                    pool,
                    new JdbcTemplate(pool),
                    new JdbcTransactionManager(pool),
                    1,
                    Duration.ofMinutes(1),
                    ReadModelObserver.NONE,
                    new StatementTimeouts(
                            Duration.ofSeconds(7), Duration.ofSeconds(5), Duration.ofSeconds(40)),
                    1);

    @BeforeEach
    void setDefaults() {
        String url = LocalPostgres.shared().createDatabase();
        // before the pool, which opens connections beside the test
        JdbcTemplate dba = new JdbcTemplate(new DriverManagerDataSource(url));
        dba.execute("CREATE TABLE t (id int PRIMARY KEY)");
        String database = setting(dba, "SELECT current_database()");
        dba.execute(
                "ALTER DATABASE %s SET default_transaction_isolation = serializable"
                        .formatted(database));
        dba.execute("ALTER DATABASE %s SET statement_timeout = '1h'".formatted(database));
        pool.setJdbcUrl(url);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_statement_alone_has_our_isolation_and_our_time() {
        assertThat(setting(models.statements(), "SHOW transaction_isolation"))
                .isEqualTo("read committed");
        assertThat(setting(models.statements(), "SHOW statement_timeout")).isEqualTo("7s");
        assertThat(setting(models.statements(), "SHOW idle_in_transaction_session_timeout"))
                .isEqualTo("40s");
        assertThat(setting(models.statements(), "SHOW transaction_read_only")).isEqualTo("off");
    }

    @Test
    void what_it_ends_with_is_what_it_would_be_without_a_transaction() {
        models.statements().update("INSERT INTO t VALUES (1)");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> models.statements().update("INSERT INTO t VALUES (1)"));
        assertThat(setting(models.statements(), "SELECT count(*) FROM t")).isEqualTo("1");
    }

    @Test
    void reads_at_one_moment_see_it_and_write_nothing() {
        models.atOneMoment()
                .executeWithoutResult(_ -> {
                    JdbcOperations within = models.statements();
                    assertThat(setting(within, "SHOW transaction_isolation"))
                            .isEqualTo("repeatable read");
                    assertThat(setting(within, "SHOW transaction_read_only")).isEqualTo("on");
                    assertThat(setting(within, "SHOW statement_timeout")).isEqualTo("5s");
                });
    }

    @Test
    void a_session_is_left_as_it_was() {
        pool.setMaximumPoolSize(1);
        setting(models.statements(), "SELECT 1");

        assertThat(setting(new JdbcTemplate(pool), "SHOW statement_timeout")).isEqualTo("1h");
        assertThat(setting(new JdbcTemplate(pool), "SHOW transaction_isolation"))
                .isEqualTo("serializable");
    }

    private static String setting(JdbcOperations jdbc, String sql) {
        return String.valueOf(jdbc.queryForObject(sql, String.class));
    }
}
