package dev.tandem.proofs;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.function.request.RequestReader;
import dev.tandem.proofs.face.QueuedCarts;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueueSettings;
import dev.tandem.queue.CommandQueues;
import dev.tandem.queue.QueueObserver;
import dev.tandem.queue.ReplyKind;

import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A queue of commands on carts, with all that a function of it has: replies, a place for what is
 * set aside, and an event source mapping, which deletes what the function does not answer to come
 * again. The function and its mapping may die; the queues do not.
 */
final class CartQueue {

    private final MortalProcess process;
    private final SqsClient sqs;
    private final String commands;
    private final String failed;
    private final String replies;
    private final CommandQueue<CartCommand> function;

    CartQueue(MortalProcess process) {
        String name = UUID.randomUUID().toString();
        this.process = process;
        sqs = process.queues().client();
        commands = process.queues().fifo(name + "-commands.fifo");
        failed = process.queues().fifo(name + "-failed.fifo");
        // tells all that is sent to it, where a FIFO queue takes no reply twice
        replies = sqs.createQueue(queue -> queue.queueName(name + "-replies")).queueUrl();
        function = function();
    }

    /** Sets aside what fails at once. */
    private CommandQueue<CartCommand> function() {
        CommandQueues queues =
                new CommandQueues(
                        new CommandQueueSettings(null, ReplyKind.ALL, replies, failed, 1, null),
                        new RequestReader(),
                        process::sqs,
                        QueueObserver.NONE);
        return QueuedCarts.queue(
                queues,
                process.sides()
                        .bean(
                                new ParameterizedTypeReference<
                                        CommandHandler<CartCommand, Cart, CartEvent>>() {}));
    }

    /** The ids of the messages, in their order. */
    List<String> send(QueuedCarts messages) {
        return messages.send(sqs, commands);
    }

    /** Groups know no order among each other: by their names, so that each run is alike. */
    List<Message> receive() {
        return sqs
                .receiveMessage(receive ->
                        receive.queueUrl(commands)
                                .maxNumberOfMessages(10)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .stream()
                .sorted(
                        Comparator.comparing(
                                message -> message.attributesAsStrings().get("MessageGroupId")))
                .toList();
    }

    /** Has the function carry them out, and deletes what is done. */
    void deliver(List<Message> received) {
        byte[] event = QueuedCarts.of(received).json().getBytes(StandardCharsets.UTF_8);
        List<String> again =
                function.apply(event).getBatchItemFailures().stream()
                        .map(BatchItemFailure::getItemIdentifier)
                        .toList();
        List<DeleteMessageBatchRequestEntry> done =
                received.stream()
                        .filter(message -> !again.contains(message.messageId()))
                        .map(message ->
                                DeleteMessageBatchRequestEntry.builder()
                                        .id(message.messageId())
                                        .receiptHandle(message.receiptHandle())
                                        .build())
                        .toList();
        process.sqs().deleteMessageBatch(delete -> delete.queueUrl(commands).entries(done));
    }

    /** The time is over for which they are hidden, so that those come again that are there. */
    void show(List<Message> received) {
        sqs.changeMessageVisibilityBatch(change ->
                change.queueUrl(commands)
                        .entries(
                                received.stream()
                                        .map(message ->
                                                ChangeMessageVisibilityBatchRequestEntry.builder()
                                                        .id(message.messageId())
                                                        .receiptHandle(message.receiptHandle())
                                                        .visibilityTimeout(0)
                                                        .build())
                                        .toList()));
    }

    int messages() {
        return size(commands);
    }

    /** How many are set aside. */
    int setAside() {
        return size(failed);
    }

    int replies() {
        return size(replies);
    }

    private int size(String queue) {
        return sqs
                .getQueueAttributes(
                        get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .entrySet()
                .stream()
                .filter(attribute ->
                        attribute.getKey().toString().startsWith("ApproximateNumberOfMessages"))
                .mapToInt(attribute -> Integer.parseInt(attribute.getValue()))
                .sum();
    }

    /** All of them, which are taken from their queue. */
    List<Message> takeSetAside() {
        return process.queues().received(failed);
    }

    List<Message> takeReplies() {
        return process.queues().received(replies);
    }
}
