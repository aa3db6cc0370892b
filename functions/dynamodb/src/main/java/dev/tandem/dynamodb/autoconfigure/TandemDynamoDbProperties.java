package dev.tandem.dynamodb.autoconfigure;

import dev.tandem.core.command.RetryPolicy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of the write side.
 *
 * @param endpoint where DynamoDB is, if not at AWS
 * @param tablePrefix put before the names of all tables
 * @param attemptTimeout how long one try of a call may take
 * @param callTimeout how long a call may take with all tries of the SDK, which are three at most
 * @param commandWindow how long the result of a command with an id is kept
 * @param deciding how often a command without a version is decided again
 * @param writing how often a transaction is tried when the store is busy
 */
@ConfigurationProperties("tandem.dynamodb")
public record TandemDynamoDbProperties(
        @Nullable URI endpoint,
        @DefaultValue("") String tablePrefix,
        @DefaultValue("2s") Duration attemptTimeout,
        @DefaultValue("6s") Duration callTimeout,
        @DefaultValue("7d") Duration commandWindow,
        @DefaultValue Retries deciding,
        @DefaultValue Retries writing) {

    /**
     * Retries with exponential pauses and full jitter.
     *
     * @param maxAttempts tries in all
     * @param base upper limit of the first pause
     * @param cap upper limit of any pause
     */
    public record Retries(
            @DefaultValue("10") int maxAttempts,
            @DefaultValue("50ms") Duration base,
            @DefaultValue("1s") Duration cap) {

        RetryPolicy policy() {
            return new RetryPolicy(maxAttempts, base, cap);
        }
    }
}
