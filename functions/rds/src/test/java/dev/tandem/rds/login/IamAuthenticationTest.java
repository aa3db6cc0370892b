package dev.tandem.rds.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.snapstart.credentials.RenewedCredentials;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class IamAuthenticationTest {

    private static final ServerName SERVER =
            new ServerName("carts.cluster-abc.eu-west-1.rds.amazonaws.com", 5432);

    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);

    /** botocore 1.43.11, {@code generate_db_auth_token} at that instant with these credentials. */
    private static final String OF_BOTOCORE =
            "carts.cluster-abc.eu-west-1.rds.amazonaws.com:5432/?Action=connect&DBUser=tandem"
                + "&X-Amz-Algorithm=AWS4-HMAC-SHA256"
                + "&X-Amz-Credential=AKIDEXAMPLE%2F20261126%2Feu-west-1%2Frds-db%2Faws4_request"
                + "&X-Amz-Date=20261126T090000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host"
                + "&X-Amz-Security-Token=the%2Fsession%2Btoken%3D%3D"
                + "&X-Amz-Signature=99f4be5bdc0f060eb31f633f1d57b557b5ff3fb67ffa81bfbc9be93910e0cf10";

    @Test
    void a_token_is_the_one_that_aws_s_own_tools_make() throws SQLException {
        String token = iam(credentials("AKIDEXAMPLE")).login().password();

        assertThat(token).startsWith("carts.cluster-abc.eu-west-1.rds.amazonaws.com:5432/?");
        assertThat(query(token)).isEqualTo(query(OF_BOTOCORE));
    }

    @Test
    void after_a_restore_tokens_are_signed_by_credentials_that_were_not_in_the_snapshot()
            throws SQLException {
        Iterator<String> keys = List.of("BEFORE", "AFTER").iterator();
        RenewedCredentials role = new RenewedCredentials(() -> credentials(keys.next()));
        IamAuthentication iam = iam(role);
        assertThat(iam.login().password()).contains("Credential=BEFORE");

        role.afterRestore();

        assertThat(iam.login().password()).contains("Credential=AFTER");
    }

    @Test
    void without_credentials_it_says_where_they_come_from() {
        IamAuthentication iam =
                iam(() -> {
                    throw SdkClientException.create("Unable to load credentials.");
                });

        assertThatThrownBy(iam::login)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no AWS credentials")
                .hasMessageContaining("Unable to load credentials.")
                .hasMessageContaining("role");
    }

    @Test
    void a_login_never_shows_its_password() throws SQLException {
        DatabaseLogin login = iam(credentials("AKIDEXAMPLE")).login();

        assertThat(login).hasToString("DatabaseLogin[user=tandem]");
    }

    private static IamAuthentication iam(AwsCredentialsProvider credentials) {
        return new IamAuthentication(SERVER, "eu-west-1", "tandem", credentials, NINE);
    }

    private static AwsCredentialsProvider credentials(String key) {
        return StaticCredentialsProvider.create(
                AwsSessionCredentials.create(
                        key, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "the/session+token=="));
    }

    private static Map<String, String> query(String token) {
        return Arrays.stream(token.split("\\?", 2)[1].split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }
}
