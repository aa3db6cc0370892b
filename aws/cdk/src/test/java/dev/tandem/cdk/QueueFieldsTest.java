package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.tandem.cdk.CommandQueueFunction.Replies;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

import java.nio.file.Path;

/** A queue of commands that would lose or mix them is refused when it is synthesised. */
@Tag("thorough")
class QueueFieldsTest {

    @TempDir Path folder;

    private Stack stack;
    private CommandQueueFunction.Builder queue;
    private CommandQueueFunction.Builder other;

    @BeforeEach
    void start() {
        stack = new Stack(Synthesis.app(folder.resolve("cdk.out")), "shop");
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                        .mainClass("com.example.Shop")
                        .prefix("shop-")
                        .build();
        EventSourcedAggregate stock =
                EventSourcedAggregate.Builder.create(stack, "Stock")
                        .type("stock", "itemId")
                        .functions(functions)
                        .commands("receiveStock")
                        .build();
        queue =
                CommandQueueFunction.Builder.create(stack, "StockQueue")
                        .commandsOf(stock)
                        .functions(functions)
                        .function("stockCommands");
        other =
                CommandQueueFunction.Builder.create(stack, "OtherQueue")
                        .commandsOf(stock)
                        .functions(functions)
                        .function("otherCommands");
    }

    @Test
    void what_is_missing_is_told_all_at_once_with_an_example() {
        refused(CommandQueueFunction.Builder.create(stack, "Other")::build)
                .hasMessage(
                        "CommandQueueFunction Other: commandsOf: is missing, such as"
                            + " commandsOf(stock); functions: is missing, such as"
                            + " FunctionSettings.Builder.create(); function: is missing, such as"
                            + " stockCommands");
    }

    @Test
    void a_standard_queue_is_refused() {
        IQueue standard = standard();

        refused(queue.queue(standard).deadLetterQueue(standard)::build)
                .hasMessageContaining(
                        "queue: is sales, a standard queue, whose messages come in any order: it"
                                + " must be a FIFO queue")
                .hasMessageContaining("deadLetterQueue: is sales, a standard queue");
    }

    @Test
    void a_standard_queue_of_the_app_is_refused_by_where_it_is() {
        refused(queue.queue(Queue.Builder.create(stack, "Own").build())::build)
                .hasMessageContaining("queue: is shop/Own, a standard queue");
    }

    @Test
    void what_is_known_when_it_is_deployed_only_is_let_pass() {
        IQueue imported = Queue.fromQueueArn(stack, "Imported", Fn.importValue("StockQueueArn"));
        IQueue failed =
                Queue.fromQueueArn(
                        stack,
                        "Failed",
                        CfnParameter.Builder.create(stack, "Arn").build().getValueAsString());
        Number seconds =
                CfnParameter.Builder.create(stack, "Seconds")
                        .type("Number")
                        .build()
                        .getValueAsNumber();

        assertThat(queue.queue(imported).deadLetterQueue(failed).build().getQueue())
                .isEqualTo(imported);
        assertThatCode(other.visibilityTimeout(Duration.seconds(seconds))::build)
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_set_aside_goes_where_the_queue_of_the_app_has_its_own() {
        Queue own = movingAfter("Day", 480);

        assertThat(queue.queue(own).build().getDeadLetterQueue())
                .isEqualTo(requireNonNull(own.getDeadLetterQueue()).getQueue());
    }

    @Test
    void a_queue_of_the_app_that_moves_messages_before_the_function_does_is_refused() {
        refused(queue.queue(movingAfter("Three", 3))::build)
                .hasMessageContaining(
                        "queue: has maxReceiveCount 3, must be more than setAsideAfter, 5: SQS"
                                + " would move the message before");
        refused(queue.queue(movingAfter("Nine", 9)).setAsideAfter(9)::build)
                .hasMessageContaining(
                        "queue: has maxReceiveCount 9, must be more than setAsideAfter, 9");
        assertThatCode(other.queue(movingAfter("Ten", 10)).setAsideAfter(9)::build)
                .doesNotThrowAnyException();
    }

    @Test
    void a_queue_of_the_app_that_hides_messages_for_less_than_a_call_is_refused() {
        Number parameter =
                CfnParameter.Builder.create(stack, "Hidden")
                        .type("Number")
                        .build()
                        .getValueAsNumber();

        refused(queue.queue(hiding("Shortly", 28))::build)
                .hasMessageContaining(
                        "queue: has visibilityTimeout 28, must be at least the 29 seconds that the"
                                + " function may take: Lambda would not read it");
        assertThatCode(queue.queue(hiding("Enough", 29))::build).doesNotThrowAnyException();
        assertThatCode(other.queue(hiding("Unknown", parameter))::build).doesNotThrowAnyException();
    }

    private IQueue hiding(String id, Number seconds) {
        return Queue.Builder.create(stack, id)
                .fifo(true)
                .visibilityTimeout(Duration.seconds(seconds))
                .build();
    }

    @Test
    void what_would_set_nothing_aside_or_all_of_a_batch_is_refused() {
        refused(queue.setAsideAfter(0)::build)
                .hasMessageContaining("setAsideAfter: is 0, must be 1 to 1000 receives");
        refused(queue.setAsideAfter(480)::build)
                .hasMessageContaining(
                        "setAsideAfter: is 480, must be less than maxReceiveCount, 480");
    }

    @Test
    void times_that_lambda_would_refuse_or_after_which_sqs_forgets_are_refused() {
        refused(queue.visibilityTimeout(Duration.seconds(60))::build)
                .hasMessageContaining("visibilityTimeout: is 60, must be 174 to 43200 seconds");
        refused(queue.visibilityTimeout(Duration.hours(1))::build)
                .hasMessageContaining(
                        "maxReceiveCount: is 480, and with 3600 seconds until each that is longer"
                                + " than the 4 days");
    }

    @Test
    void a_mapping_that_lambda_would_refuse_is_refused() {
        refused(queue.batchSize(11).maxConcurrency(1)::build)
                .hasMessageContaining("batchSize: is 11, must be 1 to 10 messages of a FIFO queue")
                .hasMessageContaining("maxConcurrency: is 1, must be 2 to 1000 calls");
    }

    @Test
    void a_queue_that_is_given_says_its_own_times_itself() {
        refused(queue.queue(fifo("Fifo")).maxReceiveCount(10)::build)
                .hasMessageContaining(
                        "queue: is given, and says maxReceiveCount and visibilityTimeout itself");
    }

    @Test
    void names_that_are_taken_or_too_long_are_refused() {
        refused(queue.function("receiveStock").name("s".repeat(55))::build)
                .hasMessageContaining(
                        "function: is 'receiveStock', which a command of the aggregate is called")
                .hasMessageContaining("name: is 'shop-sss");
    }

    @Test
    void a_queue_of_replies_that_are_not_sent_is_refused() {
        refused(queue.replyQueue(standard())::build)
                .hasMessageContaining("replyQueue: is given, and replies are none");
    }

    @Test
    void a_queue_that_would_feed_itself_is_refused() {
        IQueue commands = movingAfter("Commands", 480);

        refused(queue.queue(fifo("One")).deadLetterQueue(fifo("Same"))::build)
                .hasMessageContaining("deadLetterQueue: is the queue of the commands: it must be");
        refused(other.queue(commands).replies(Replies.ALL).replyQueue(commands)::build)
                .hasMessageContaining("replyQueue: is the queue of the commands: it must be");
        IQueue failed = requireNonNull(((Queue) commands).getDeadLetterQueue()).getQueue();
        refused(other.replyQueue(failed)::build)
                .hasMessageContaining("replyQueue: is the dead-letter queue: it must be");
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    private Queue movingAfter(String id, int receives) {
        return Queue.Builder.create(stack, id)
                .fifo(true)
                .deadLetterQueue(
                        DeadLetterQueue.builder()
                                .queue(fifo(id + "Failed"))
                                .maxReceiveCount(receives)
                                .build())
                .build();
    }

    private IQueue standard() {
        return Queue.fromQueueArn(stack, "Standard", "arn:aws:sqs:eu-west-1:111111111111:sales");
    }

    private IQueue fifo(String id) {
        return Queue.fromQueueArn(stack, id, "arn:aws:sqs:eu-west-1:111111111111:sales.fifo");
    }
}
