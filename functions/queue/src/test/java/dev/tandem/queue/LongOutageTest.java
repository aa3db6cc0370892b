package dev.tandem.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.queue.TicketSales.SaleCommand;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.UUID;

/** A store that is away is the failure of no message, however often it comes meanwhile. */
class LongOutageTest {

    private static final CommandQueueSettings SETTINGS =
            new CommandQueueSettings(
                    null, ReplyKind.NONE, null, "http://127.0.0.1:1/failed.fifo", 5, null);

    private final String sale = UUID.randomUUID().toString();

    @Test
    void all_messages_that_came_meanwhile_are_carried_out_afterwards() {
        try (FaultyDynamoDb faults = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
                DynamoDbClient client = client(faults)) {
            var sales = new TicketSales(client);
            CommandQueue<SaleCommand> queue =
                    sales.queue(
                            SETTINGS,
                            () -> {
                                throw new AssertionError("no message failed by itself");
                            },
                            QueueObserver.NONE);
            SentMessages messages =
                    SentMessages.fifo().received(50).offer("1", sale, 9).buy("2", sale, "Ada");
            faults.throttle("TransactWriteItems", 10_000);

            assertThat(queue.apply(messages.json()).getBatchItemFailures()).hasSize(2);
            faults.reset();
            assertThat(queue.apply(messages.json()).getBatchItemFailures()).isEmpty();

            assertThat(sales.buyers(sale)).containsExactly("Ada");
        }
    }

    private static DynamoDbClient client(FaultyDynamoDb faults) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(faults.endpoint())
                .region(DynamoDbAccess.REGION)
                .overrideConfiguration(calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(DynamoDbAccess.freshKey(), "secret")))
                .build();
    }
}
