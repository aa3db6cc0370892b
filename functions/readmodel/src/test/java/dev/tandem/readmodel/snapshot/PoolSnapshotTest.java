package dev.tandem.readmodel.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class PoolSnapshotTest {

    private final String url = LocalPostgres.shared().createDatabase();
    private final HikariDataSource pool = pool();
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final PoolSnapshot snapshot = new PoolSnapshot(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void no_connection_is_in_a_snapshot_and_none_is_opened_while_it_is_taken()
            throws InterruptedException, ExecutionException, TimeoutException {
        assertThat(pid()).isPositive();

        snapshot.beforeCheckpoint();
        CompletableFuture<Integer> early = CompletableFuture.supplyAsync(this::pid);

        // the server notices a moment later that one was closed
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofMinutes(1))
                .until(() -> connections() == 0);
        assertThat(early).isNotDone();

        snapshot.afterRestore();
        assertThat(early.get(30, TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void after_a_restore_there_are_new_connections() {
        int before = pid();

        snapshot.beforeCheckpoint();
        snapshot.afterRestore();

        assertThat(pid()).isNotEqualTo(before);
    }

    @Test
    void a_pool_that_nobody_has_asked_yet_is_left_alone() {
        snapshot.beforeCheckpoint();
        snapshot.afterRestore();

        assertThat(pool.getHikariPoolMXBean()).isNull();
    }

    @Test
    void whoever_suspends_it_besides_does_no_harm() {
        assertThat(pid()).isPositive();
        pool.getHikariPoolMXBean().suspendPool();

        snapshot.beforeCheckpoint();
        snapshot.afterRestore();

        assertThat(pid()).isPositive();
    }

    @Test
    void what_is_no_pool_is_left_alone() {
        PoolSnapshot none = new PoolSnapshot(new DriverManagerDataSource(url));

        none.beforeCheckpoint();
        none.afterRestore();

        assertThat(connections()).isZero();
    }

    private int pid() {
        Integer pid = jdbc.queryForObject("SELECT pg_backend_pid()", Integer.class);
        return pid == null ? 0 : pid;
    }

    /** Of others than who asks. */
    private int connections() {
        Integer count =
                new JdbcTemplate(new DriverManagerDataSource(url))
                        .queryForObject(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                        + " current_database() AND pid <> pg_backend_pid()"
                                        + " AND backend_type = 'client backend'",
                                Integer.class);
        return count == null ? 0 : count;
    }

    private HikariDataSource pool() {
        HikariDataSource made = new HikariDataSource();
        made.setJdbcUrl(url);
        made.setAllowPoolSuspension(true);
        // more than are used: a pool that is not suspended fills itself again at once
        made.setMinimumIdle(2);
        return made;
    }
}
