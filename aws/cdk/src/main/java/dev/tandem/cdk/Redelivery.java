package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * How often a command comes again that fails.
 *
 * @param setAsideAfter so many receives the function sets it aside; null for the library's default
 * @param maxReceiveCount so many SQS does, which counts for all of a batch and in an outage too
 * @param visibility how long until it comes again
 */
record Redelivery(@Nullable Integer setAsideAfter, int maxReceiveCount, Duration visibility) {

    /** SQS API Reference, SetQueueAttributes: the most that a redrive policy takes. */
    private static final int MOST_RECEIVES = 1000;

    private static final int DEFAULT_AFTER = 5;

    private static final String BEFORE =
            ": SQS would move the message before, and all of its batch with it";

    /** AWS Lambda Developer Guide, SQS: six times what the function may take, rounded up. */
    private static final int LEAST_SECONDS = 6 * ConstructFunctions.SECONDS_OF_A_CALL;

    private static final int MOST_SECONDS = 12 * 60 * 60;

    /** Four days, for which SQS keeps a message that nobody says anything of. */
    private static final long KEPT_SECONDS = 4L * 24 * 60 * 60;

    /** A quarter of an hour at the function, and a day at SQS. */
    static Redelivery usual() {
        return new Redelivery(null, 480, Duration.seconds(180));
    }

    Redelivery withSetAsideAfter(int receives) {
        return new Redelivery(receives, maxReceiveCount, visibility);
    }

    Redelivery withMaxReceiveCount(int receives) {
        return new Redelivery(setAsideAfter, receives, visibility);
    }

    Redelivery withVisibility(Duration time) {
        return new Redelivery(setAsideAfter, maxReceiveCount, time);
    }

    /** Of a queue that the construct makes. */
    void check(FieldCheck check) {
        checkSetAside(check);
        check.between("maxReceiveCount", maxReceiveCount, 2, MOST_RECEIVES, " receives");
        check.seconds(
                "visibilityTimeout",
                visibility,
                LEAST_SECONDS,
                MOST_SECONDS,
                "Lambda asks for six times what the function may take");
        if (after() >= maxReceiveCount) {
            check.problem(
                    "setAsideAfter",
                    "is %s, must be less than maxReceiveCount, %s%s"
                            .formatted(after(), maxReceiveCount, BEFORE));
        }
        if (!Boolean.TRUE.equals(visibility.isUnresolved())) {
            checkKept(check, visibility.toSeconds().longValue());
        }
    }

    private void checkKept(FieldCheck check, long seconds) {
        if (seconds * maxReceiveCount > KEPT_SECONDS) {
            check.problem(
                    "maxReceiveCount",
                    "is %s, and with %s seconds until each that is longer than the 4 days for which SQS keeps a message: it would be lost"
                            .formatted(maxReceiveCount, seconds));
        }
    }

    /** Of a queue that says the rest itself, which is known if it is of this app. */
    void checkGiven(FieldCheck check, IQueue queue) {
        checkSetAside(check);
        DeadLetterQueue moved = queue instanceof Queue own ? own.getDeadLetterQueue() : null;
        if (moved != null
                && !Boolean.TRUE.equals(Token.isUnresolved(moved.getMaxReceiveCount()))
                && after() >= moved.getMaxReceiveCount().intValue()) {
            check.problem(
                    "queue",
                    "has maxReceiveCount %s, must be more than setAsideAfter, %s%s"
                            .formatted(moved.getMaxReceiveCount(), after(), BEFORE));
        }
        checkHidden(check, queue);
    }

    /**
     * Lambda API Reference, CreateEventSourceMapping, refuses less; nothing said are 30 seconds.
     */
    private static void checkHidden(FieldCheck check, IQueue queue) {
        Number hidden =
                queue.getNode().getDefaultChild() instanceof CfnQueue own
                        ? own.getVisibilityTimeout()
                        : null;
        if (hidden != null
                && !Boolean.TRUE.equals(Token.isUnresolved(hidden))
                && hidden.longValue() < ConstructFunctions.SECONDS_OF_A_CALL) {
            check.problem(
                    "queue",
                    "has visibilityTimeout %s, must be at least the %s seconds that the function may take: Lambda would not read it"
                            .formatted(hidden, ConstructFunctions.SECONDS_OF_A_CALL));
        }
    }

    private int after() {
        return setAsideAfter == null ? DEFAULT_AFTER : setAsideAfter;
    }

    private void checkSetAside(FieldCheck check) {
        if (setAsideAfter != null) {
            check.between("setAsideAfter", setAsideAfter, 1, MOST_RECEIVES, " receives");
        }
    }

    /** Whether anything is said that a queue says itself. */
    boolean isOfQueue() {
        Redelivery usual = usual();
        return maxReceiveCount != usual.maxReceiveCount
                || Boolean.TRUE.equals(visibility.isUnresolved())
                || visibility.toSeconds().longValue() != usual.visibility.toSeconds().longValue();
    }
}
