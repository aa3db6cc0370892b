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
     * @return the messages whose reply was not sent
     */
    List<CommandMessage> send(ReplyBatch batch) {
        try {
            List<BatchResultErrorEntry> failed =
                    client.get()
                            .sendMessageBatch(send -> send.queueUrl(url).entries(entries(batch)))
                            .failed();
            failed.forEach(this::tell);
            return failed.stream().map(entry -> batch.messages().get(index(entry))).toList();
        } catch (SdkException e) {
            LOG.error(
                    "{} replies can't be sent to {}, and their messages come again: see that the"
                            + " queue is there, and that the function may send to it",
                    batch.messages().size(),
                    url,
                    e);
            return batch.messages();
        }
    }

    private List<SendMessageBatchRequestEntry> entries(ReplyBatch batch) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < batch.messages().size(); i++) {
            SendMessageBatchRequestEntry.Builder entry =
                    SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(i))
                            .messageBody(batch.bodies().get(i));
            if (url.endsWith(QueueEvent.FIFO)) {
                CommandMessage message = batch.messages().get(i);
                entry.messageGroupId(message.groupId()).messageDeduplicationId(message.messageId());
            }
            entries.add(entry.build());
        }
        return entries;
    }

    private static int index(BatchResultErrorEntry entry) {
        return Integer.parseInt(entry.id());
    }

    private void tell(BatchResultErrorEntry entry) {
        LOG.error(
                "A reply can't be sent to {}, and its message comes again: {} {}",
                url,
                entry.code(),
                entry.message());
    }
}
