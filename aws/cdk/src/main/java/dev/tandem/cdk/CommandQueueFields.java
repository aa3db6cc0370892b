package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

import java.util.regex.Pattern;

/**
 * What may be said of a queue of commands.
 *
 * @param prefix of all names
 */
record CommandQueueFields(FieldCheck check, String prefix) {

    /** Of 80 characters, 21 are those of the longest suffix. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,59}");

    /**
     * @param queue what the names of the queues begin with, after the prefix
     */
    void names(@Nullable String function, String queue, @Nullable EventSourcedAggregate aggregate) {
        check.matches(
                "name",
                FieldCheck.isToken(prefix) ? queue : prefix + queue,
                NAME,
                "a queue's name begins, with the prefix, with 1 to 59 characters of A-Z a-z 0-9 -"
                        + " _");
        if (function != null) {
            check.function("function", prefix, function);
            if (aggregate != null
                    && aggregate.commands().stream().anyMatch(it -> it.name().equals(function))) {
                check.problem(
                        "function",
                        "is '%s', which a command of the aggregate is called: name the bean that takes commands from a queue"
                                .formatted(function));
            }
        }
    }

    void queues(@Nullable IQueue commands, @Nullable IQueue failed, Redelivery redelivery) {
        if (commands == null) {
            redelivery.check(check);
        } else {
            redelivery.checkGiven(check, commands);
            fifo("queue", commands, "whose messages come in any order");
            if (redelivery.isOfQueue()) {
                check.problem(
                        "queue",
                        "is given, and says maxReceiveCount and visibilityTimeout itself: leave"
                                + " them out");
            }
        }
        if (failed != null) {
            fifo("deadLetterQueue", failed, "which would mix the messages of a group");
        }
    }

    private void fifo(String field, IQueue queue, String why) {
        if (isKnown(queue) && !Boolean.TRUE.equals(queue.getFifo())) {
            String name = queue.getQueueName();
            check.problem(
                    field,
                    "is %s, a standard queue, %s: it must be a FIFO queue"
                            .formatted(
                                    FieldCheck.isToken(name) ? queue.getNode().getPath() : name,
                                    why));
        }
    }

    /**
     * Whether it is of this app, or its ARN tells what it is: of one that is known when it is
     * deployed only, CDK says that it is a standard queue. The function looks at that, too.
     */
    private static boolean isKnown(IQueue queue) {
        return queue instanceof Queue || !FieldCheck.isToken(queue.getQueueArn());
    }

    void replies(CommandQueueFunction.Replies replies, @Nullable IQueue queue) {
        if (queue != null && replies == CommandQueueFunction.Replies.NONE) {
            check.problem(
                    "replyQueue", "is given, and replies are none: say replies(Replies.ALL), too");
        }
    }

    /** A function that is called for what it sends goes on for ever. */
    void areApart(@Nullable IQueue commands, @Nullable IQueue failed, @Nullable IQueue replies) {
        apart("deadLetterQueue", failed, "the queue of the commands", commands);
        apart("replyQueue", replies, "the queue of the commands", commands);
        apart("replyQueue", replies, "the dead-letter queue", failed);
    }

    private void apart(String field, @Nullable IQueue queue, String taken, @Nullable IQueue other) {
        if (queue != null && other != null && queue.getQueueArn().equals(other.getQueueArn())) {
            check.problem(field, "is %s: it must be another one".formatted(taken));
        }
    }
}
