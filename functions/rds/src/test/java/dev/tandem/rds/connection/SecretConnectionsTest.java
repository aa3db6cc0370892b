package dev.tandem.rds.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** A password in Secrets Manager, which somebody rotates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretConnectionsTest {

    private static final String SECRET =
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:carts-AbCdEf";

    private GuardedPostgres postgres;
    private final SecretsStub secrets = new SecretsStub();

    @BeforeAll
    void start() {
        postgres = new GuardedPostgres();
    }

    @AfterEach
    void forget() {
        secrets.asked().clear();
    }

    @AfterAll
    void stop() {
        secrets.close();
        postgres.close();
    }

    @Test
    void the_secret_is_read_once_for_many_connections() throws SQLException {
        rotate("one");
        RdsConnections connections = connections();

        connect(connections);
        connect(connections);

        assertThat(secrets.asked())
                .singleElement()
                .asString()
                .startsWith("secretsmanager.GetSecretValue AWS4-HMAC-SHA256 Credential=key/")
                .contains("/eu-west-1/secretsmanager/aws4_request")
                .endsWith("{\"SecretId\":\"%s\"}".formatted(SECRET));
    }

    @Test
    void after_a_rotation_the_next_connection_reads_it_once_more_and_comes_about()
            throws SQLException {
        rotate("one");
        RdsConnections connections = connections();
        connect(connections);

        rotate("two");
        connect(connections);
        connect(connections);

        assertThat(secrets.asked()).hasSize(2);
    }

    @Test
    void a_password_that_is_refused_after_all_is_read_no_more_than_once_for_each_refusal() {
        rotate("one");
        postgres.password("not in the secret");
        RdsConnections connections = connections();

        for (int tries = 0; tries < 5; tries++) {
            assertRefused(connections)
                    .hasMessageContaining("refuses the user tandem")
                    .hasMessageContaining(SECRET)
                    .hasMessageContaining("rotation");
        }

        // the first is to connect at all
        assertThat(secrets.asked()).hasSizeBetween(2, 6);
    }

    @Test
    void after_a_restore_it_is_read_anew() throws SQLException {
        rotate("one");
        RdsConnections connections = connections();
        connect(connections);

        connections.beforeCheckpoint();
        rotate("two");
        connections.afterRestore();
        connect(connections);

        assertThat(secrets.asked()).hasSize(2);
    }

    @Test
    void where_secrets_manager_can_t_be_reached_one_line_says_how_it_is_from_a_vpc() {
        RdsConnections connections =
                connections(settings(SECRET, URI.create("http://127.0.0.1:1")), "tandem");

        assertRefused(connections)
                .hasMessageContaining("can't be asked for " + SECRET)
                .hasMessageContaining("interface endpoint");
    }

    @Test
    void where_the_role_may_not_read_it_one_line_says_what_to_allow() {
        secrets.refuses(400, "AccessDeniedException");

        assertRefused(connections())
                .hasMessageContaining(SECRET)
                .hasMessageContaining("AccessDeniedException")
                .hasMessageContaining("secretsmanager:GetSecretValue");
    }

    @Test
    void a_secret_of_another_shape_is_told_and_not_quoted() {
        secrets.keeps("hunter2");
        assertRefused(connections())
                .hasMessageContaining("is no JSON")
                .message()
                .doesNotContain("hunter2");

        secrets.keeps("{\\\"username\\\":\\\"tandem\\\",\\\"pass\\\":\\\"hunter2\\\"}");
        assertRefused(connections())
                .hasMessageContaining("has no password")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void a_secret_without_a_user_is_that_of_the_application_s() throws SQLException {
        postgres.password("one");
        secrets.keeps("{\\\"password\\\":\\\"one\\\"}");

        connect(connections());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            RdsConnections connections) {
        AbstractThrowableAssert<?, ? extends Throwable> thrown =
                assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class);
        thrown.message().hasLineCount(1);
        return thrown;
    }

    private void rotate(String password) {
        postgres.password(password);
        secrets.keeps("tandem", password);
    }

    private static void connect(RdsConnections connections) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private RdsConnections connections() {
        return connections(settings(SECRET, secrets.endpoint()), "tandem");
    }

    private static RdsSettings settings(String secret, URI secretsManager) {
        return new RdsSettings(AuthenticationKind.SECRET, null, null, secret, secretsManager);
    }

    private RdsConnections connections(RdsSettings settings, String user) {
        return settings.connections(
                new DatabaseUrl(postgres.url(), user, null),
                new Properties(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }
}
