package dev.tandem.rds.login;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;

/**
 * Tokens of IAM in place of a password (Amazon RDS User Guide, "IAM database authentication"): a
 * request that is signed and never sent. Each connection has a token of its own, signed when it is
 * made: none is kept that could run out meanwhile, or lie in a snapshot.
 *
 * @param server whose name and port are signed: the database's own, not another name that leads to
 *     it
 * @param region where the database is
 * @param user the role in PostgreSQL, which was granted {@code rds_iam}
 * @param credentials of who may {@code rds-db:connect} as that user
 * @param clock tells when a token begins
 */
public record IamAuthentication(
        ServerName server,
        String region,
        String user,
        AwsCredentialsProvider credentials,
        Clock clock)
        implements Authentication {

    /** AWS takes no longer ones. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private static final String SCHEME = "https://";

    @Override
    public DatabaseLogin login() throws SQLException {
        try {
            return new DatabaseLogin(user, token(credentials.resolveCredentials()));
        } catch (SdkClientException e) {
            SQLException told =
                    new SQLNonTransientConnectionException(
                            "There are no AWS credentials to sign a token for PostgreSQL with: %s"
                                            .formatted(e.getMessage())
                                    + " A Lambda function has those of its role; elsewhere look at"
                                    + " AWS_PROFILE or AWS_ACCESS_KEY_ID",
                            "08001");
            told.addSuppressed(e);
            throw told;
        }
    }

    private String token(AwsCredentials identity) {
        SdkHttpRequest connect =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .protocol("https")
                        .host(server.host())
                        .port(server.port())
                        .encodedPath("/")
                        .putRawQueryParameter("Action", "connect")
                        .putRawQueryParameter("DBUser", user)
                        .build();
        return AwsV4HttpSigner.create()
                .sign(signing ->
                        signing.identity(identity)
                                .request(connect)
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                                .putProperty(
                                        AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, VALID)
                                .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request()
                .getUri()
                .toString()
                .substring(SCHEME.length());
    }

    @Override
    public String advice(DatabaseLogin refused) {
        return "its token is of now, signed for %s in %s. Has the database IAM authentication"
                        .formatted(server, region)
                + " turned on, was rds_iam granted to the user (GRANT rds_iam TO %1$s), may the"
                        .formatted(user)
                + " function's role do rds-db:connect on its dbuser:…/%s, and is that the"
                        .formatted(user)
                + " database's own name (tandem.rds.endpoint), not one that leads to it?";
    }
}
