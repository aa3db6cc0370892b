package dev.tandem.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.RefusedInputException;
import dev.tandem.core.result.Result;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.queue.TicketSales.SaleCommand;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is done of the messages of a queue, and which of them come again. */
@ExtendWith(OutputCaptureExtension.class)
class CommandQueueTest {

    private static final FaultyDynamoDb FAULTS =
            FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
    private static final String KEY = UUID.randomUUID().toString().replace("-", "");
    private static final DynamoDbClient CLIENT =
            DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .endpointOverride(FAULTS.endpoint())
                    .region(DynamoDbAccess.REGION)
                    .overrideConfiguration(
                            calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry()))
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create(KEY, "secret")))
                    .build();
    private static final String TRANSACTION = "TransactWriteItems";

    private final String sale = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final TicketSales sales = new TicketSales(CLIENT);
    private final List<String> batches = new ArrayList<>();
    private final CommandQueue<SaleCommand> queue =
            sales.queue((name, groups, again) ->
                    batches.add("%s %s %s".formatted(name, groups, again)));

    @AfterAll
    static void stop() {
        CLIENT.close();
        FAULTS.close();
    }

    @BeforeEach
    void noFaults() {
        FAULTS.reset();
    }

    private List<String> deliver(SentMessages messages) {
        return queue.apply(messages.json()).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private List<Integer> statuses() {
        return sales.told.stream().map(Result::status).toList();
    }

    private String id(String name) {
        return name + sale;
    }

    @Test
    void commands_on_one_aggregate_are_carried_out_in_their_order_in_one_transaction() {
        SentMessages messages = SentMessages.fifo().offer(id("o"), sale, 3);
        List.of("Ada", "Ben", "Cem", "Dora", "Eli")
                .forEach(buyer -> messages.buy(id(buyer), sale, buyer));
        int before = FAULTS.requests(TRANSACTION);

        assertThat(deliver(messages)).as("a refusal is no failure").isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada", "Ben", "Cem");
        assertThat(statuses()).containsExactly(201, 200, 200, 200, 422, 422);
        assertThat(FAULTS.requests(TRANSACTION) - before).isEqualTo(1);
        assertThat(batches).containsExactly("sales.fifo [6] 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poison", "lacking", "unmappable"})
    void after_a_failure_nothing_more_of_its_group_is_done_and_everything_of_the_others(
            String failing, CapturedOutput output) {
        SentMessages messages =
                SentMessages.fifo()
                        .offer(id("1"), sale, 9)
                        .offer(id("2"), other, 9)
                        .buy(id("3"), sale, "Ada")
                        .buy(id("4"), sale, failing)
                        .buy(id("5"), other, "Ben")
                        .buy(id("6"), sale, "Cem")
                        .with(id("7"), sale, "buy", "{\"saleId\":")
                        .buy(id("8"), other, "Dora");

        assertThat(deliver(messages)).containsExactly(id("4"), id("6"), id("7"));

        assertThat(sales.buyers(sale)).containsExactly("Ada");
        assertThat(sales.buyers(other)).containsExactly("Ben", "Dora");
        assertThat(statuses()).as("nobody behind it is told anything").hasSize(5);
        assertThat(output).contains("The message " + id("4") + " failed and comes again");
        assertThat(batches).containsExactly("sales.fifo [5, 3] 3");
    }

    @Test
    void a_message_that_comes_twice_has_effect_once_and_is_answered_the_same() {
        SentMessages messages =
                SentMessages.fifo()
                        .offer(id("1"), sale, 1)
                        .buy(id("2"), sale, "Ada")
                        .buy(id("3"), sale, "Ben");

        assertThat(deliver(messages)).isEmpty();
        List<Result> first = List.copyOf(sales.told);
        sales.told.clear();
        assertThat(deliver(messages)).isEmpty();

        assertThat(sales.told).isEqualTo(first);
        assertThat(sales.events(sale)).hasSize(2);
    }

    @Test
    void one_commandId_in_two_messages_is_carried_out_once() {
        SentMessages messages =
                SentMessages.fifo()
                        .offer(id("1"), sale, 9)
                        .buy(id("2"), sale, "Ada", id("c"))
                        .buy(id("3"), sale, "Ada", id("c"))
                        .buy(id("4"), sale, "Ben", id("c"));

        assertThat(deliver(messages)).isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada");
        assertThat(sales.told.get(2)).isEqualTo(sales.told.get(1));
        assertThat(sales.told.get(3)).isInstanceOf(Problem.CommandIdReused.class);
    }

    @Test
    void where_the_store_is_away_the_whole_group_comes_again_and_is_carried_out_then() {
        SentMessages messages =
                SentMessages.fifo().offer(id("1"), sale, 9).buy(id("2"), sale, "Ada");
        FAULTS.throttle(TRANSACTION, 10_000);

        assertThat(deliver(messages)).containsExactly(id("1"), id("2"));
        FAULTS.reset();
        assertThat(sales.events(sale)).isEmpty();
        assertThat(deliver(messages)).isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada");
    }

    @Test
    void a_message_that_was_moved_back_has_effect_once() {
        SentMessages messages =
                SentMessages.fifo().offer(id("1"), sale, 9).buy(id("2"), sale, "Ada");

        assertThat(deliver(messages)).isEmpty();
        assertThat(deliver(SentMessages.fifo().buy(id("9"), sale, "Ada").movedBack(id("2"))))
                .isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada");
        assertThat(sales.told.getLast()).isEqualTo(sales.told.get(1));
    }

    @Test
    void what_may_have_been_written_comes_again_and_is_written_once() {
        deliver(SentMessages.fifo().offer(id("1"), sale, 9));
        SentMessages messages =
                SentMessages.fifo().buy(id("2"), sale, "Ada").buy(id("3"), sale, "Ben");
        FAULTS.commitThenCutConnection(1);
        FAULTS.throttle(TRANSACTION, 10_000);
        FAULTS.afterCall(Optional.empty(), 2, () -> FAULTS.throttle("GetItem", 10_000));

        assertThat(deliver(messages)).containsExactly(id("2"), id("3"));
        FAULTS.reset();
        assertThat(deliver(messages)).isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada", "Ben");
        assertThat(sales.told.getLast()).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            value = {
                "buy | no JSON | the request",
                "buy | [] | must be a JSON object",
                "buy | {\"saleId\":\"SALE\",\"buyer\":\"Mia\",\"row\":1} | row",
                "buy | {\"saleId\":\"SALE\",\"buyer\":\"Mia\",\"version\":0} | version",
                "sell | {\"saleId\":\"SALE\"} | one of offer, buy",
                "'' | {\"saleId\":\"SALE\"} | message attribute 'command'",
                "buy | {\"saleId\":\"elsewhere\",\"buyer\":\"Mia\"} | saleId must be 'SALE'"
            })
    void what_is_no_command_is_refused_for_good_and_the_others_are_carried_out(
            String command, String body, String told, CapturedOutput output) {
        SentMessages messages =
                SentMessages.fifo()
                        .offer(id("1"), sale, 9)
                        .with(
                                id("2"),
                                sale,
                                command.equals("''") ? "" : command,
                                body.replace("SALE", sale))
                        .buy(id("3"), sale, "Ada");

        assertThat(deliver(messages)).isEmpty();

        assertThat(sales.buyers(sale)).containsExactly("Ada");
        assertThat(sales.told)
                .filteredOn(Problem.Invalid.class::isInstance)
                .singleElement()
                .extracting(result -> ((Problem.Invalid) result).detail())
                .asString()
                .contains(told.replace("SALE", sale));
        assertThat(output)
                .contains("The message " + id("2") + " is no valid command and is done with")
                .doesNotContain("Mia");
    }

    @Test
    void a_standard_queue_is_refused() {
        var messages =
                new SentMessages("arn:aws:sqs:eu-west-1:123456789012:sales")
                        .offer(id("1"), sale, 9);

        assertThatThrownBy(() -> deliver(messages))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sales is a standard queue")
                .hasMessageContaining(".fifo");
        assertThat(sales.events(sale)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "[null]",
                "{\"Records\":1}",
                "{\"Records\":[{}]}",
                "{\"Records\":[{\"eventSource\":\"aws:dynamodb\",\"eventSourceARN\":\"a.fifo\"}]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"a.fifo\"}]}"
            })
    void what_is_no_event_of_a_FIFO_queue_is_a_function_error(String event) {
        byte[] json = event.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> queue.apply(json)).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void no_message_is_done() {
        assertThat(deliver(SentMessages.fifo())).isEmpty();
        assertThat(batches).isEmpty();
    }

    @Test
    void a_function_that_is_told_of_no_queue_does_not_start() {
        assertThatThrownBy(() -> queue.requireSource("buyTickets"))
                .hasMessageContaining("tandem.queue.source is missing")
                .hasMessageContaining("buyTickets");
    }
}
