package dev.tandem.queue;

import dev.tandem.core.result.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers that go to a queue, once what grounds them is written.
 *
 * @param kind which do
 * @param queue empty if none does
 */
record Replies(ReplyKind kind, Optional<ReplyQueue> queue) {

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    static Replies of(CommandQueueSettings settings, Supplier<SqsClient> client) {
        return new Replies(
                settings.replies(),
                Optional.ofNullable(settings.replyQueue())
                        .filter(_ -> settings.replies() != ReplyKind.NONE)
                        .map(url -> new ReplyQueue(url, client)));
    }

    /**
     * Sends them.
     *
     * @return the messages whose reply was not sent
     */
    Set<CommandMessage> send(List<AnsweredMessage> answered) {
        if (queue.isEmpty()) {
            answered.forEach(Replies::tellInvalid);
            return Set.of();
        }
        List<AnsweredMessage> told =
                answered.stream().filter(one -> kind.covers(one.result())).toList();
        Set<CommandMessage> unsent = new LinkedHashSet<>();
        for (ReplyBatch batch : ReplyBatch.of(told)) {
            unsent.addAll(queue.get().send(batch));
        }
        return unsent;
    }

    /** Nobody is told else, and it does not come again. */
    private static void tellInvalid(AnsweredMessage answered) {
        if (answered.result() instanceof Problem.Invalid) {
            LOG.warn(
                    "The message {} is no valid command and is done with; nobody is told why, since"
                            + " tandem.queue.replies is none",
                    answered.message().messageId());
        }
    }
}
