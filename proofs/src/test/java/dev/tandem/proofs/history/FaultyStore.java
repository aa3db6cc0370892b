package dev.tandem.proofs.history;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Grouping;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** The carts in a DynamoDB of which anything may be expected, and one can read what is there. */
final class FaultyStore implements AutoCloseable {

    private static final RetryPolicy SHORT =
            new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(8));

    private static final Grouping GROUPING = new Grouping(6, Duration.ofMillis(300));

    private final FaultyDynamoDb faults =
            FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
    private final DynamoDbClient client = client(Duration.ofSeconds(1));

    /** For what is not under test. */
    private final DynamoDbClient patient = client(Duration.ofSeconds(30));

    FaultyStore() {
        new TableCreation(patient)
                .create(CartAggregate.TYPE, aggregates(patient, 0).tables(CartAggregate.TYPE));
    }

    /** Has the faults of that seed from now on. */
    void breakDown(long seed) {
        Random random = new Random(seed);
        faults.reset();
        faults.seed(seed);
        faults.rate(Fault.TRANSACTION_CONFLICT, random.nextDouble(0.3));
        faults.rate(Fault.THROTTLING, random.nextDouble(0.15));
        faults.rate(Fault.INTERNAL_SERVER_ERROR, random.nextDouble(0.15));
        faults.rate(Fault.CUT_AFTER_COMMIT, random.nextDouble(0.3));
        faults.rate(Fault.TIME_OUT_AFTER_COMMIT, random.nextDouble(0.02));
        faults.rate(Fault.STALE_READ, 0.5);
    }

    void mend() {
        faults.reset();
    }

    /** With every other seed, who finds a cart busy waits, a few at most and for a short time. */
    CommandHandler<CartCommand, Cart, CartEvent> handler(long seed) {
        CommandHandler<CartCommand, Cart, CartEvent> handler =
                aggregates(client, seed).commandHandler(CartCommandsConfiguration.cart());
        return seed % 2 == 0 ? handler : handler.grouping(GROUPING);
    }

    CartRecord read(String cartId) {
        return new CartRecord(
                cartId,
                aggregates(patient, 0)
                        .eventLog(CartAggregate.TYPE, CartAggregate.EVENTS)
                        .readAfter(cartId, 0),
                aggregates(patient, 0).store(CartCommandsConfiguration.cart()).load(cartId));
    }

    @Override
    public void close() {
        client.close();
        patient.close();
        faults.close();
    }

    private static DynamoDbAggregateFactory aggregates(DynamoDbClient client, long seed) {
        Retry retry = new Retry(SHORT, new Random(seed), Pauses.sleeping());
        return new DynamoDbAggregateFactory(
                client, DynamoDbSettings.defaults().withRetry(retry), Clock.systemUTC());
    }

    private DynamoDbClient client(Duration attempt) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UnprobedHttpClient.builder())
                .overrideConfiguration(calls ->
                        calls.apiCallAttemptTimeout(attempt)
                                .retryStrategy(
                                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                .maxAttempts(2)
                                                .circuitBreakerEnabled(false)
                                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                                .throttlingBackoffStrategy(
                                                        BackoffStrategy.retryImmediately())
                                                .build()))
                .endpointOverride(faults.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("history", "secret")))
                .build();
    }
}
