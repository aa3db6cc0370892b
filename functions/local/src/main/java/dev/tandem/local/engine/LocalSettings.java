package dev.tandem.local.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Settings of the local application.
 *
 * @param dynamodbPort where DynamoDB Local listens; 0 for any free port
 * @param postgresPort where PostgreSQL listens; 0 for any free port
 * @param data the folder that keeps carts and read model over restarts; in memory if absent
 * @param hosts further names by which functions may be called, separated by commas, such as that of
 *     a container; this machine's are localhost, 127.0.0.1 and [::1]
 */
@ConfigurationProperties("tandem.local")
public record LocalSettings(
        @DefaultValue("8000") int dynamodbPort,
        @DefaultValue("5433") int postgresPort,
        @Nullable Path data,
        @DefaultValue("") String hosts) {}
