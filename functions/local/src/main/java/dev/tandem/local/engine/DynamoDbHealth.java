package dev.tandem.local.engine;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whether DynamoDB answers, beside PostgreSQL's state that Spring Boot already knows. */
final class DynamoDbHealth extends AbstractHealthIndicator {

    private final DynamoDbClient client;

    DynamoDbHealth(DynamoDbClient client) {
        super("DynamoDB does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("tables", client.listTables().tableNames());
    }
}
