package dev.tandem.queue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The queue that replies go to: in order by aggregate and each once within five minutes, if it is a
 * FIFO queue.
 *
 * @param client asked for with the first reply
 */
record ReplyQueue(String url, Supplier<SqsClient> client) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    /**
     * Sends them.
     *
     * @param replies as many as fit in one call
     * @return those that were not sent and may be the next time
     */
    List<Reply> send(List<Reply> replies) {
        try {
            return client
                    .get()
                    .sendMessageBatch(send -> send.queueUrl(url).entries(entries(replies)))
                    .failed()
                    .stream()
                    .filter(entry -> isForLater(entry, replies.get(index(entry))))
                    .map(entry -> replies.get(index(entry)))
                    .toList();
        } catch (SdkException e) {
            LOG.error(
                    "{} replies can't be sent to {}, and their messages come again: see that the"
                            + " queue is there, and that the function may send to it",
                    replies.size(),
                    url,
                    e);
            return replies;
        }
    }

    private List<SendMessageBatchRequestEntry> entries(List<Reply> replies) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            SendMessageBatchRequestEntry.Builder entry =
                    SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(i))
                            .messageBody(reply.body());
            if (url.endsWith(QueueEvent.FIFO)) {
                entry.messageGroupId(reply.group())
                        .messageDeduplicationId(reply.message().messageId());
            }
            entries.add(entry.build());
        }
        return entries;
    }

    private static int index(BatchResultErrorEntry entry) {
        return Integer.parseInt(entry.id());
    }

    /** What SQS does not take for what it is, it won't take the next time either. */
    private boolean isForLater(BatchResultErrorEntry entry, Reply reply) {
        boolean isForLater = !Boolean.TRUE.equals(entry.senderFault()) || isThrottled(entry);
        LOG.error(
                isForLater
                        ? "The reply to the message {} can't be sent to {}, and the message comes"
                                + " again: {}"
                        : "The reply to the message {} can't ever be sent to {}, and the message is"
                                + " done with: {}. Look its outcome up by its commandId",
                reply.message().messageId(),
                url,
                entry.code());
        return isForLater;
    }

    /** The fault of many senders. */
    private static boolean isThrottled(BatchResultErrorEntry entry) {
        return String.valueOf(entry.code()).contains("Throttl");
    }
}
