package dev.tandem.queue;

import dev.tandem.core.result.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        Set<String> held = new HashSet<>();
        for (ReplyBatch batch : ReplyBatch.of(told)) {
            for (Reply reply : sentInOrder(batch.replies(), held)) {
                unsent.add(reply.message());
                held.add(reply.group());
            }
        }
        return unsent;
    }

    /**
     * Sends those whose group has told everything before.
     *
     * @return those that were not sent
     */
    private List<Reply> sentInOrder(List<Reply> replies, Set<String> held) {
        Map<Boolean, List<Reply>> byTurn =
                replies.stream()
                        .collect(Collectors.partitioningBy(reply -> held.contains(reply.group())));
        List<Reply> inTurn = byTurn.getOrDefault(false, List.of());
        List<Reply> unsent = new ArrayList<>(byTurn.getOrDefault(true, List.of()));
        if (!inTurn.isEmpty()) {
            unsent.addAll(queue.orElseThrow().send(inTurn));
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
