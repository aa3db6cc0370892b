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
 */
@ConfigurationProperties("tandem.local")
public record LocalSettings(
        @DefaultValue("8000") int dynamodbPort,
        @DefaultValue("5433") int postgresPort,
        @Nullable Path data) {}
