package dev.tandem.rds.connection;

import dev.tandem.rds.login.Authentication;
import dev.tandem.rds.login.DatabaseLogin;
import dev.tandem.rds.login.IamAuthentication;
import dev.tandem.rds.login.PasswordAuthentication;
import dev.tandem.rds.login.SecretAuthentication;
import dev.tandem.rds.login.ServerName;
import dev.tandem.rds.secret.SecretClient;
import dev.tandem.rds.tls.AmazonTls;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;

/**
 * How a database of AWS is reached, whatever pool or framework asks.
 *
 * @param authentication how one proves who one is
 * @param endpoint the database's own name, {@code host} or {@code host:port}; null where the URL
 *     has it
 * @param region where the database is; null where its name says it, or it is the function's own
 * @param secret ARN or name of the secret, for {@link AuthenticationKind#SECRET}
 * @param secretsManager where Secrets Manager listens; null for AWS's own, or what {@code
 *     AWS_ENDPOINT_URL} says
 */
public record RdsSettings(
        AuthenticationKind authentication,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable String secret,
        @Nullable URI secretsManager) {

    /**
     * Connections to it; of nothing is asked before the first one is made.
     *
     * @param database where it is, and who connects
     * @param driver what PostgreSQL's driver is told besides
     * @param credentials of who connects, for tokens and secrets
     * @throws IllegalArgumentException if the settings do not fit together, with what to do
     */
    public RdsConnections connections(
            DatabaseUrl database, Properties driver, AwsCredentialsProvider credentials) {
        ServerName server = server(database);
        return new RdsConnections(
                database.url(),
                driver,
                server,
                authentication(database, server, credentials),
                tls(database, driver, server));
    }

    /** Whether there is nothing to be done for it: a password, and no database of Amazon's. */
    public boolean leaves(DatabaseUrl database) {
        return authentication == AuthenticationKind.PASSWORD
                && endpoint == null
                && !database.isOfRds();
    }

    private ServerName server(DatabaseUrl database) {
        if (endpoint == null) {
            return database.server();
        }
        return ServerName.of(endpoint, database.port())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "tandem.rds.endpoint is '%s': the database's own name is needed, host or host:port"
                                        .formatted(endpoint)));
    }

    private Authentication authentication(
            DatabaseUrl database, ServerName server, AwsCredentialsProvider credentials) {
        return switch (authentication) {
            case PASSWORD ->
                    new PasswordAuthentication(
                            new DatabaseLogin(
                                    database.requiredUser(), database.requiredPassword()));
            case IAM ->
                    new IamAuthentication(
                            server,
                            Regions.of(region, server),
                            database.withoutPassword(authentication).requiredUser(),
                            credentials,
                            Clock.systemUTC());
            case SECRET -> {
                String named = required(secret);
                yield new SecretAuthentication(
                        secretsManager(credentials, Regions.ofSecret(named, region, server)),
                        named,
                        database.withoutPassword(authentication).user());
            }
        };
    }

    private SecretClient secretsManager(AwsCredentialsProvider credentials, String where) {
        URI elsewhere = secretsManager == null ? Regions.secretsManager() : secretsManager;
        return elsewhere == null
                ? SecretClient.of(credentials, where)
                : new SecretClient(credentials, where, elsewhere);
    }

    private Map<PGProperty, String> tls(
            DatabaseUrl database, Properties driver, ServerName server) {
        return AmazonTls.isDefaultFor(server, database.parsed(driver))
                ? new AmazonTls(server, Regions.of(region, server)).driver()
                : Map.of();
    }

    private static String required(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException(
                    "tandem.rds.authentication is secret, and tandem.rds.secret names none: its ARN"
                            + " or name is needed");
        }
        return secret;
    }
}
