package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.util.Map;

/** A queue is FIFO or standard from its creation on, and its name shows which. */
class QueueKindTest {

    @AutoClose private final QueueAws aws = new QueueAws();

    @Test
    void the_name_of_a_fifo_queue_ends_in_fifo_and_that_of_no_other() {
        assertThatThrownBy(
                        () -> aws.standard("sales", Map.of(QueueAttributeName.FIFO_QUEUE, "true")))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("must end with .fifo suffix");
        assertThatThrownBy(() -> aws.sqs.createQueue(it -> it.queueName("sales.fifo")))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("Can only include alphanumeric characters");
    }

    @Test
    void dead_letters_go_to_a_queue_of_the_same_kind() {
        TestQueue standard = aws.standard("dead", Map.of());
        TestQueue fifo = aws.fifo("dead", Map.of());

        assertThatThrownBy(() -> aws.fifo("sales", TestQueue.redrivingTo(standard, 3)))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("Dead-letter queue must be same type of queue as the source");
        TestQueue sales = aws.standard("sales", Map.of());
        assertThatThrownBy(() ->
                        aws.sqs.setQueueAttributes(it ->
                                it.queueUrl(sales.url())
                                        .attributes(TestQueue.redrivingTo(fifo, 3))))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("Dead-letter queue must be same type of queue as the source");
    }
}
