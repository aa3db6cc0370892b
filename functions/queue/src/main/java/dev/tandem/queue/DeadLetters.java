package dev.tandem.queue;

import dev.tandem.core.command.Handled;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where a message is set aside that failed by itself, so that those behind it are carried out, or
 * that can't be replied to. SQS alone can't: it counts how often a message was received, which is
 * the same for all of a batch that comes again for one of them, and what it has moved is another
 * message when it is moved back.
 *
 * @param url of the queue; empty if there is none
 * @param after how many receives
 * @param client asked for with the first message
 */
record DeadLetters(Optional<String> url, int after, Supplier<SqsClient> client) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    static DeadLetters of(CommandQueueSettings settings, Supplier<SqsClient> client) {
        return new DeadLetters(
                Optional.ofNullable(settings.deadLetterQueue()), settings.setAsideAfter(), client);
    }

    /**
     * Sets a message aside if it failed for long enough. A store that is away is the failure of no
     * message, and neither is one that refuses everything to the function.
     *
     * @return whether it is done with
     */
    boolean take(CommandMessage message, Handled failure) {
        if (!(failure instanceof Handled.Failed(RuntimeException cause))
                || CommonFailure.is(cause)
                || !isSent(message)) {
            return false;
        }
        LOG.error(
                "The message {} failed, was received {} times and is set aside in {}; those behind"
                        + " it in its group are carried out: mend what failed, and move it back",
                message.messageId(),
                message.receives(),
                url.orElseThrow(),
                cause);
        return true;
    }

    /**
     * Sets messages aside that were carried out, and whose replies could not be sent for long
     * enough. When SQS moved them, they would have other commandIds behind it, and take effect once
     * more.
     *
     * @return those that come again
     */
    Set<CommandMessage> left(Set<CommandMessage> unsent, CallTime time) {
        return unsent.stream()
                .filter(message -> !time.isEnough() || !time.bounded(() -> takeUnanswered(message)))
                .collect(Collectors.toSet());
    }

    private boolean takeUnanswered(CommandMessage message) {
        if (!isSent(message)) {
            return false;
        }
        LOG.error(
                "The reply to the message {} can't be sent, which was received {} times and is set"
                        + " aside in {}: see to the queue of replies, and move it back while its"
                        + " answer is kept, tandem.dynamodb.command-window",
                message.messageId(),
                message.receives(),
                url.orElseThrow());
        return true;
    }

    private boolean isSent(CommandMessage message) {
        return message.receives() >= after && url.filter(to -> isSent(message, to)).isPresent();
    }

    private boolean isSent(CommandMessage message, String queue) {
        try {
            send(message, queue);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "The message {} can't be set aside in {} and comes again, and those behind it"
                            + " in its group wait on: see that the queue is there, and that the"
                            + " function may send to it",
                    message.messageId(),
                    queue,
                    e);
            return false;
        }
    }

    /** With one attribute more; as it came, if it has as many as it may have, or is that large. */
    private void send(CommandMessage message, String queue) {
        Map<String, MessageAttributeValue> said = message.said().toSend();
        Map<String, MessageAttributeValue> named = new HashMap<>(said);
        named.put(
                CommandMessage.FIRST_ID,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(message.firstId())
                        .build());
        try {
            send(message, queue, named);
        } catch (SqsException e) {
            if (named.equals(said) || !isRefusedAsItIs(e)) {
                throw e;
            }
            send(message, queue, said);
            LOG.error(
                    "The message {} was set aside without {}, since SQS did not take it with that"
                            + " ({}): moved back it is another command, unless its body has a"
                            + " commandId",
                    message.messageId(),
                    CommandMessage.FIRST_ID,
                    e.awsErrorDetails().errorMessage());
        }
    }

    /** For what is in it. */
    private static boolean isRefusedAsItIs(SqsException e) {
        return e.statusCode() == 400 && !CommonFailure.is(e) && !e.isThrottlingException();
    }

    private void send(
            CommandMessage message, String queue, Map<String, MessageAttributeValue> attributes) {
        client.get()
                .sendMessage(send ->
                        send.queueUrl(queue)
                                .messageGroupId(message.groupId())
                                .messageDeduplicationId(message.messageId())
                                .messageAttributes(attributes)
                                .messageBody(message.body()));
    }
}
