package dev.tandem.proofs.soak;

import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One process' ways to DynamoDB and PostgreSQL, and what goes wrong on them. Who dies on them is
 * dead until it is revived: none of its calls and statements reaches an engine.
 */
final class Ways implements AutoCloseable {

    /** More than a process that does not know that it is dead tries in a moment. */
    private static final int ALL = 300;

    private static final Duration AFTER_DEATH = Duration.ofSeconds(3);

    private final FaultyDynamoDb dynamoDb;
    private final FaultyPostgres postgres;
    private final DynamoDbClient client;
    private final Map<Fault, Double> odds = new ConcurrentHashMap<>();
    private final AtomicLong lives = new AtomicLong();
    private volatile boolean isDead;
    private volatile Instant lastDead = Instant.MIN;

    Ways(String accessKey, LocalPostgres server) {
        dynamoDb = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
        postgres = FaultyPostgres.inFrontOf(server);
        client =
                new DynamoDbAccess(dynamoDb.endpoint(), accessKey)
                        .clientBuilder()
                        // as shipped
                        .overrideConfiguration(calls ->
                                calls.retryStrategy(RetryMode.STANDARD)
                                        .apiCallAttemptTimeout(Duration.ofSeconds(2))
                                        .apiCallTimeout(Duration.ofSeconds(6)))
                        .build();
    }

    DynamoDbClient client() {
        return client;
    }

    /** The same database on this way. */
    String jdbcUrl(String url) {
        return url.replaceFirst(":\\d+/", ":" + postgres.port() + "/");
    }

    void odds(Fault fault, double probability) {
        odds.put(fault, probability);
        dynamoDb.rate(fault, probability);
    }

    /** How often that has struck. */
    long strikes(Fault fault) {
        return dynamoDb.strikes(fault);
    }

    /** Whoever is on the way dies at the n-th call from now on. */
    void dieAtCall(int n, boolean carriedOut) {
        if (carriedOut) {
            dynamoDb.afterCall(Optional.empty(), n, this::die);
        } else {
            dynamoDb.beforeCall(Optional.empty(), n, this::die);
        }
    }

    /** Whoever is on the way dies at the n-th statement from now on. */
    void dieAtStatement(int n, boolean carriedOut) {
        if (carriedOut) {
            postgres.afterStatement(n, this::die);
        } else {
            postgres.beforeStatement(n, this::die);
        }
    }

    /** The connection of the n-th statement from now on is cut while the server carries it out. */
    void cutAtStatement(int n, boolean carriedOut) {
        if (carriedOut) {
            postgres.afterStatement(n, () -> {});
        } else {
            postgres.beforeStatement(n, () -> {});
        }
    }

    /** Whether somebody is dead, or was so short a time ago that it may still show. */
    boolean hasDied() {
        return isDead || lastDead.plus(AFTER_DEATH).isAfter(Instant.now());
    }

    private void die() {
        isDead = true;
        for (int n = 1; n <= ALL; n++) {
            dynamoDb.beforeCall(Optional.empty(), n, () -> {});
            postgres.beforeStatement(n, () -> {});
        }
        postgres.cutConnections();
    }

    /** Goes on, with the odds that are on. */
    void revive() {
        dynamoDb.reset();
        // else the same faults would strike after each death
        dynamoDb.seed(lives.incrementAndGet());
        if (isDead) {
            lastDead = Instant.now();
            isDead = false;
        }
        postgres.reset();
        odds.forEach(dynamoDb::rate);
    }

    /** Nothing goes wrong any more. */
    void mend() {
        odds.clear();
        revive();
    }

    @Override
    public void close() {
        client.close();
        postgres.close();
        dynamoDb.close();
    }
}
