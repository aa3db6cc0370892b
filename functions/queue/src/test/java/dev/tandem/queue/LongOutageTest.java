package dev.tandem.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.queue.TicketSales.SaleCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A store that is away is the failure of no message, however often it comes meanwhile. */
@ExtendWith(OutputCaptureExtension.class)
class LongOutageTest {

    private static final CommandQueueSettings SETTINGS =
            new CommandQueueSettings(
                    null, ReplyKind.NONE, null, "http://127.0.0.1:1/failed.fifo", 5, null);

    private final String sale = UUID.randomUUID().toString();
    private int setAside;

    @AfterEach
    void nothing_was_set_aside() {
        assertThat(setAside).isZero();
    }

    @Test
    void all_messages_that_came_meanwhile_are_carried_out_afterwards() {
        try (FaultyDynamoDb faults = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
                DynamoDbClient client = client(faults.endpoint(), new Refusal())) {
            var sales = new TicketSales(client);
            CommandQueue<SaleCommand> queue = patient(sales);
            SentMessages messages =
                    SentMessages.fifo().received(50).offer("1", sale, 9).buy("2", sale, "Ada");
            faults.throttle("TransactWriteItems", 10_000);

            assertThat(queue.apply(messages.json()).getBatchItemFailures()).hasSize(2);
            faults.reset();
            assertThat(queue.apply(messages.json()).getBatchItemFailures()).isEmpty();

            assertThat(sales.buyers(sale)).containsExactly("Ada");
        }
    }

    @Test
    void a_store_that_does_not_answer_is_waited_for_while_there_is_time() {
        try (FaultyDynamoDb faults = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
                DynamoDbClient client = client(faults.endpoint(), LongOutageTest::impatient)) {
            var sales = new TicketSales(client);
            SentMessages messages = SentMessages.fifo().offer("1", sale, 9).buy("2", sale, "Ada");
            faults.commitThenTimeOut("GetItem", 10_000);
            Instant end = Instant.now().plusSeconds(3);
            Supplier<Duration> timeLeft = () -> Duration.between(Instant.now(), end);

            assertThat(patient(sales).apply(messages.json(), timeLeft).getBatchItemFailures())
                    .hasSize(2);
            assertThat(timeLeft.get()).isPositive();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            faults.reset();
            assertThat(patient(sales).apply(messages.json()).getBatchItemFailures()).isEmpty();

            assertThat(sales.buyers(sale)).containsExactly("Ada");
        }
    }

    /** Refuses everything for as long as it is told to. */
    private static final class Refusal implements ExecutionInterceptor {

        private String code = "";

        @Override
        public void beforeTransmission(
                Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (!code.isEmpty()) {
                throw DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode(code)
                                        .errorMessage("refused")
                                        .build())
                        .build();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccessDeniedException",
                "ExpiredTokenException",
                "UnrecognizedClientException"
            })
    void so_are_those_that_came_while_everything_was_refused_to_the_function(
            String code, CapturedOutput output) {
        var refusal = new Refusal();
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint(), refusal)) {
            var sales = new TicketSales(client);
            SentMessages messages =
                    SentMessages.fifo().received(50).offer("1", sale, 9).buy("2", sale, "Ada");
            refusal.code = code;

            assertThat(patient(sales).apply(messages.json()).getBatchItemFailures()).hasSize(2);
            refusal.code = "";
            assertThat(patient(sales).apply(messages.json()).getBatchItemFailures()).isEmpty();

            assertThat(sales.buyers(sale)).containsExactly("Ada");
            assertThat(output).contains("see to its rights, its credentials and its tables");
        }
    }

    @Test
    void so_are_those_that_came_while_a_table_was_not_there() {
        try (DynamoDbClient client = client(DynamoDbLocal.shared().endpoint(), new Refusal())) {
            var sales = new TicketSales(client);
            SentMessages messages =
                    SentMessages.fifo().received(50).offer("1", sale, 9).buy("2", sale, "Ada");
            client.deleteTable(table -> table.tableName("sales"));

            assertThat(patient(sales).apply(messages.json()).getBatchItemFailures()).hasSize(2);
            var mended = new TicketSales(client);
            assertThat(patient(mended).apply(messages.json()).getBatchItemFailures()).isEmpty();

            assertThat(mended.buyers(sale)).containsExactly("Ada");
        }
    }

    /** A function that sets nothing aside, or the test fails. */
    private CommandQueue<SaleCommand> patient(TicketSales sales) {
        return sales.queue(
                SETTINGS,
                () -> {
                    setAside++;
                    throw new AssertionError("no message failed by itself");
                },
                QueueObserver.NONE);
    }

    /** Three tries of a call, as a function makes them. */
    private static void impatient(ClientOverrideConfiguration.Builder calls) {
        calls.retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(Duration.ofMillis(500))
                .apiCallTimeout(Duration.ofSeconds(2));
    }

    private static DynamoDbClient client(URI endpoint, ExecutionInterceptor interceptor) {
        return client(
                endpoint,
                calls ->
                        calls.retryStrategy(AwsRetryStrategy.doNotRetry())
                                .addExecutionInterceptor(interceptor));
    }

    private static DynamoDbClient client(
            URI endpoint, Consumer<ClientOverrideConfiguration.Builder> calls) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .region(DynamoDbAccess.REGION)
                .overrideConfiguration(calls)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(DynamoDbAccess.freshKey(), "secret")))
                .build();
    }
}
