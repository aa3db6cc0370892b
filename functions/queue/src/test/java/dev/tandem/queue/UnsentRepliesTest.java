package dev.tandem.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.queue.HalfDeafQueues.Refusal;
import dev.tandem.queue.TicketSales.SaleCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What comes again where SQS does not take a reply. */
@ExtendWith(OutputCaptureExtension.class)
class UnsentRepliesTest {

    private static final Refusal BROKEN = new Refusal("InternalError", false);

    private final String sale = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder())
                    .endpointOverride(DynamoDbLocal.shared().endpoint())
                    .region(DynamoDbAccess.REGION)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create(
                                            DynamoDbAccess.freshKey(), "secret")))
                    .build();
    private final HalfDeafQueues queues = new HalfDeafQueues();
    private final TicketSales sales = new TicketSales(client);
    private final CommandQueue<SaleCommand> queue =
            sales.queue(
                    new CommandQueueSettings(
                            null, ReplyKind.ALL, queues.url("replies.fifo"), null, 5, null),
                    () -> queues.client,
                    QueueObserver.NONE);

    @AfterEach
    void stop() {
        client.close();
        queues.close();
    }

    private List<String> deliver(SentMessages messages) {
        return queue.apply(messages.json()).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private SentMessages stale(SentMessages messages, String messageId) {
        return messages.with(
                messageId,
                sale,
                "buy",
                "{\"saleId\":\"%s\",\"buyer\":\"Cem\",\"version\":3}".formatted(sale));
    }

    @Test
    void a_conflict_that_was_told_does_not_come_again_for_a_reply_before_it() {
        deliver(SentMessages.fifo().offer("0", sale, 9));
        SentMessages messages = SentMessages.fifo().buy("1", sale, "Ada");
        stale(messages, "2");
        queues.refused.put("1", BROKEN);

        assertThat(deliver(messages)).containsExactly("1");
        queues.refused.clear();
        deliver(SentMessages.fifo().buy("3", sale, "Ben"));
        assertThat(deliver(SentMessages.fifo().buy("1", sale, "Ada"))).isEmpty();

        assertThat(queues.repliedTo()).containsExactly("0", "2", "3", "1");
        assertThat(sales.buyers(sale)).containsExactly("Ada", "Ben");
    }

    @Test
    void after_a_reply_that_was_not_sent_nothing_of_its_group_is_sent() {
        String large = "x".repeat(150_000);
        SentMessages messages =
                SentMessages.fifo()
                        .with("1", sale, large, "{}")
                        .with("2", sale, large, "{}")
                        .offer("3", sale, 9)
                        .offer("4", other, 9);
        queues.refused.put("1", BROKEN);

        assertThat(deliver(messages)).containsExactly("1", "2", "3");
        assertThat(queues.repliedTo()).containsExactly("4");
        queues.refused.clear();
        assertThat(deliver(messages)).isEmpty();

        assertThat(queues.repliedTo()).containsExactly("4", "1", "2", "3", "4");
        assertThat(sales.events(sale)).hasSize(1);
    }

    @Test
    void a_reply_that_sqs_never_takes_holds_nothing_up(CapturedOutput output) {
        queues.refused.put("1", new Refusal("InvalidMessageContents", true));
        SentMessages messages = SentMessages.fifo().offer("1", sale, 9).buy("2", sale, "Ada");

        assertThat(deliver(messages)).isEmpty();

        assertThat(queues.repliedTo()).containsExactly("2");
        assertThat(output)
                .contains("The reply to the message 1 can't ever be sent to ")
                .contains("InvalidMessageContents")
                .doesNotContain("Ada");
    }

    @Test
    void names_that_are_longer_than_a_message_may_be_are_not_told_and_hold_nothing_up() {
        String tooLong = "\u00e9".repeat(200_000);
        SentMessages messages =
                SentMessages.fifo()
                        .with("1", sale, tooLong, "{}")
                        .buy("2", sale, "Ada")
                        .movedBack(tooLong)
                        .offer("3", sale, 9);

        assertThat(deliver(messages)).isEmpty();

        assertThat(queues.repliedTo()).containsExactly("1", "2", "3");
        assertThat(queues.taken.get(0).path("MessageBody").stringValue())
                .contains("\"commandId\":\"sqs-1\"", "one of offer, buy")
                .doesNotContain("\"command\":");
        assertThat(queues.taken.get(1).path("MessageBody").stringValue())
                .contains("\"command\":\"buy\"", "must be a text of 1 to 256 characters")
                .doesNotContain("\"commandId\":");
    }

    @Test
    void what_is_no_valid_command_is_replied_to_by_the_ids_that_it_says() {
        SentMessages messages =
                SentMessages.fifo()
                        .with(
                                "1",
                                sale,
                                "offer",
                                "{\"commandId\":\"c-17\",\"correlationId\":\"talk\",\"saleId\":\"s\",\"quantity\":1e999}")
                        .with(
                                "2",
                                sale,
                                "offer",
                                "{\"commandId\":\" \",\"correlationId\":\"talk\"}");

        assertThat(deliver(messages)).isEmpty();

        assertThat(queues.taken)
                .extracting(message -> message.path("MessageBody").stringValue())
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .contains(
                                                "\"commandId\":\"c-17\"",
                                                "\"correlationId\":\"talk\""),
                        two ->
                                assertThat(two)
                                        .contains(
                                                "\"commandId\":\"sqs-2\"",
                                                "\"correlationId\":\"talk\""));
    }

    @Test
    void a_group_is_not_begun_without_the_time_to_reply_to_it() {
        SentMessages messages =
                SentMessages.fifo().offer("1", sale, 9).offer("2", other, 9).buy("3", sale, "Ada");

        assertThat(queue.apply(messages.json(), () -> Duration.ofSeconds(8)))
                .extracting(answer -> answer.getBatchItemFailures().getFirst().getItemIdentifier())
                .isEqualTo("2");

        assertThat(sales.buyers(sale)).as("the first is begun in any case").hasSize(1);
        assertThat(sales.events(other)).isEmpty();
        assertThat(queues.repliedTo()).containsExactly("1", "3");
    }

    @Test
    void a_reply_that_is_throttled_is_sent_later() {
        queues.refused.put("1", new Refusal("ThrottlingException", true));

        assertThat(deliver(SentMessages.fifo().offer("1", sale, 9))).containsExactly("1");
    }

    @Test
    void a_reply_has_no_character_that_sqs_does_not_take() {
        SentMessages messages =
                SentMessages.fifo()
                        .with(
                                "1",
                                sale,
                                "offer",
                                "{\"saleId\":\"%s\",\"quantity\":9,\"correlationId\":\"Zo\u00eb \uffff\"}"
                                        .formatted(sale));

        assertThat(deliver(messages)).isEmpty();

        assertThat(queues.taken.getFirst().path("MessageBody").stringValue())
                .contains("Zo\\u00EB \\uFFFF")
                .matches("[ -~]*");
    }
}
