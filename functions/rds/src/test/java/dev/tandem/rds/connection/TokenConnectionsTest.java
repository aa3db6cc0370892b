package dev.tandem.rds.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.rds.login.IamAuthentication;
import dev.tandem.rds.login.ServerName;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A PostgreSQL that takes as a password the token of an instant, as RDS takes those of 15 minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenConnectionsTest {

    private static final ServerName OWN_NAME =
            new ServerName("carts.cluster-abc.eu-west-1.rds.amazonaws.com", 5432);

    private GuardedPostgres postgres;
    private final MovedClock clock = new MovedClock();
    private final IamAuthentication iam =
            new IamAuthentication(
                    OWN_NAME,
                    "eu-west-1",
                    "tandem",
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
                    clock);

    @BeforeAll
    void start() {
        postgres = new GuardedPostgres();
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void a_pool_connects_by_a_token_for_the_database_s_own_name_while_the_url_has_another()
            throws SQLException {
        takesTheTokenOfNow();

        try (HikariDataSource pool = pool()) {
            assertThat(user(pool)).isEqualTo("tandem");
        }
    }

    @Test
    void a_connection_outlives_its_token_and_the_next_one_has_a_new_one() throws SQLException {
        takesTheTokenOfNow();
        try (HikariDataSource pool = pool()) {
            assertThat(user(pool)).isEqualTo("tandem");

            clock.moves(Duration.ofMinutes(20));
            takesTheTokenOfNow();
            assertThat(user(pool)).isEqualTo("tandem");
            Objects.requireNonNull(pool.getHikariPoolMXBean()).softEvictConnections();

            assertThat(user(pool)).isEqualTo("tandem");
        }
    }

    @Test
    void a_token_that_is_refused_is_not_tried_again_and_one_line_says_what_to_do() {
        takesTheTokenOfNow();
        clock.moves(Duration.ofMinutes(1));

        assertThatThrownBy(connections()::getConnection)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"))
                .hasMessageContaining("refuses the user tandem")
                .hasMessageContaining("GRANT rds_iam TO tandem")
                .hasMessageContaining("rds-db:connect")
                .hasMessageContaining("tandem.rds.endpoint")
                .message()
                .doesNotContain("X-Amz-Signature")
                .hasLineCount(1);
    }

    private void takesTheTokenOfNow() {
        try {
            postgres.password(iam.login().password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RdsConnections connections() {
        return new RdsConnections(postgres.url(), new Properties(), OWN_NAME, iam, Map.of());
    }

    private HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(connections());
        pool.setMaximumPoolSize(1);
        return pool;
    }

    private static String user(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet user = statement.executeQuery("SELECT current_user")) {
            user.next();
            return user.getString(1);
        }
    }

    /** Stands still, unless it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-26T09:00:00Z");

        void moves(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
