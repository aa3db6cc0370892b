package dev.tandem.rds.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A PostgreSQL that encrypts, with a certificate of an authority that is not Amazon's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateTest {

    private static final String OWN_NAME = "carts.cluster-abc.eu-west-1.rds.amazonaws.com";

    private GuardedPostgres postgres;
    private TestCertificates certificates;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, GeneralSecurityException {
        postgres = new GuardedPostgres();
        certificates = new TestCertificates(folder);
        certificates.give(OWN_NAME, postgres.data());
        postgres.execute("ALTER SYSTEM SET ssl = on");
        postgres.ask("hostssl");
        postgres.password("one");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void a_server_that_amazon_did_not_sign_is_told_nothing() {
        assertRefused(OWN_NAME, "")
                .hasMessageContaining("does not prove that it is " + OWN_NAME)
                .hasMessageContaining("sslrootcert");
    }

    @Test
    void one_that_a_named_authority_signed_is_believed_by_the_database_s_own_name()
            throws SQLException {
        assertThat(encrypted(OWN_NAME, "?sslrootcert=" + certificates.authority())).isTrue();
    }

    @Test
    void one_that_proves_to_be_another_is_told_nothing() {
        assertRefused(
                        "orders.cluster-abc.eu-west-1.rds.amazonaws.com",
                        "?sslrootcert=" + certificates.authority())
                .hasMessageContaining("does not prove that it is orders.cluster-abc");
    }

    @Test
    void in_a_region_whose_authorities_are_not_known_one_line_says_where_they_are() {
        assertRefused("carts.cluster-abc.xy-north-9.rds.amazonaws.com", "")
                .hasMessageContaining(
                        "https://truststore.pki.rds.amazonaws.com/xy-north-9/xy-north-9-bundle.pem")
                .hasMessageContaining("sslrootcert");
    }

    @Test
    void who_says_how_to_encrypt_is_obeyed() throws SQLException {
        assertThat(encrypted(OWN_NAME, "?sslmode=require")).isTrue();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            RdsConnections connections) {
        return assertThatThrownBy(connections::getConnection).isInstanceOf(SQLException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            String endpoint, String parameters) {
        return assertRefused(connections(endpoint, parameters));
    }

    private boolean encrypted(String endpoint, String parameters) throws SQLException {
        try (Connection connection = connections(endpoint, parameters).getConnection();
                Statement statement = connection.createStatement();
                ResultSet is =
                        statement.executeQuery(
                                "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            is.next();
            return is.getBoolean(1);
        }
    }

    private RdsConnections connections(String endpoint, String parameters) {
        return new RdsSettings(AuthenticationKind.PASSWORD, endpoint, null, null, null)
                .connections(
                        new DatabaseUrl(postgres.url("127.0.0.1", parameters), "tandem", "one"),
                        new Properties(),
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")));
    }
}
