package dev.tandem.readmodel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;

class MigrationTimeTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(LocalPostgres.shared().createDatabase());

    @Test
    void the_server_ends_a_statement_that_takes_too_long_and_nothing_of_its_migration_stays() {
        Migration slow = new Migration("classpath:db/slow", "slow_history", null);

        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> slow.run(database, Duration.ofMillis(200)))
                .withMessageContaining("57014");

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForObject("SELECT to_regclass('begun') IS NULL", Boolean.class))
                .isTrue();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE"
                                        + " '%sleep(60)%' AND pid <> pg_backend_pid() AND state ="
                                        + " 'active'",
                                Long.class))
                .isZero();
    }
}
