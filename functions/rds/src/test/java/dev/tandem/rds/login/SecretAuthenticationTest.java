package dev.tandem.rds.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rds.connection.SecretsStub;
import dev.tandem.rds.secret.SecretClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.sql.SQLException;
import java.time.Duration;

class SecretAuthenticationTest {

    private final SecretsStub stub = new SecretsStub();
    private long now = Long.MAX_VALUE - 5;
    private final SecretAuthentication authentication =
            new SecretAuthentication(
                    new SecretClient(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("key", "secret")),
                            "eu-west-1",
                            stub.endpoint()),
                    "carts",
                    null,
                    () -> now);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void
            where_the_secret_has_nothing_else_it_is_asked_for_once_a_second_however_often_it_is_refused()
                    throws SQLException {
        stub.keeps("tandem", "one");
        DatabaseLogin refused = authentication.login();

        for (int tries = 0; tries < 5; tries++) {
            assertThat(authentication.insteadOf(refused)).isEmpty();
        }
        assertThat(stub.asked()).hasSize(2);

        now += Duration.ofSeconds(1).toNanos();
        assertThat(authentication.insteadOf(refused)).isEmpty();
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void many_that_are_refused_at_once_share_one_reading() throws SQLException {
        stub.keeps("tandem", "one");
        DatabaseLogin refused = authentication.login();
        stub.keeps("tandem", "two");

        for (int connection = 0; connection < 5; connection++) {
            assertThat(authentication.insteadOf(refused))
                    .contains(new DatabaseLogin("tandem", "two"));
        }

        assertThat(stub.asked()).hasSize(2);
    }
}
