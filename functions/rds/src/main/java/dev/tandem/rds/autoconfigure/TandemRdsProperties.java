package dev.tandem.rds.autoconfigure;

import dev.tandem.rds.connection.AuthenticationKind;
import dev.tandem.rds.connection.RdsSettings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/**
 * Settings of the connections to PostgreSQL on Amazon RDS or Aurora.
 *
 * @param authentication how a connection proves who it is: {@code password}, that of
 *     spring.datasource.password; {@code iam}, a token of the function's role for each connection;
 *     {@code secret}, the password in Secrets Manager, read again when it was rotated
 * @param endpoint the database's own name, host or host:port, where spring.datasource.url has
 *     another one that leads to it: tokens are signed for it, and its certificate has to name it
 * @param region where the database is, if neither its name nor AWS_REGION says it
 * @param secret ARN or name of the secret with username and password, as RDS makes it
 * @param secretsManager where Secrets Manager listens, if it is not AWS's own
 */
@ConfigurationProperties("tandem.rds")
public record TandemRdsProperties(
        @DefaultValue("password") AuthenticationKind authentication,
        @Nullable String endpoint,
        @Nullable String region,
        @Nullable String secret,
        @Nullable URI secretsManager) {

    /** As connections have them. */
    public RdsSettings settings() {
        return new RdsSettings(
                authentication, given(endpoint), given(region), given(secret), secretsManager);
    }

    /** A template says nothing by saying an empty text. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
