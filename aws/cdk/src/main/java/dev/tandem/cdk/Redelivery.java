package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.Duration;

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
        long seconds = visibility.toSeconds().longValue();
        check.between(
                "visibilityTimeout",
                seconds,
                LEAST_SECONDS,
                MOST_SECONDS,
                " seconds, since Lambda asks for six times what the function may take");
        int after = setAsideAfter == null ? DEFAULT_AFTER : setAsideAfter;
        if (after >= maxReceiveCount) {
            check.problem(
                    "setAsideAfter",
                    "is %s, must be less than maxReceiveCount, %s: SQS would move the message before, and all of its batch with it"
                            .formatted(after, maxReceiveCount));
        }
        if (seconds * maxReceiveCount > KEPT_SECONDS) {
            check.problem(
                    "maxReceiveCount",
                    "is %s, and with %s seconds until each that is longer than the 4 days for which SQS keeps a message: it would be lost"
                            .formatted(maxReceiveCount, seconds));
        }
    }

    /** Of a queue that was there before, which says the rest itself. */
    void checkSetAside(FieldCheck check) {
        if (setAsideAfter != null) {
            check.between("setAsideAfter", setAsideAfter, 1, MOST_RECEIVES, " receives");
        }
    }

    /** Whether anything is said that a queue says itself. */
    boolean isOfQueue() {
        Redelivery usual = usual();
        return maxReceiveCount != usual.maxReceiveCount
                || visibility.toSeconds().longValue() != usual.visibility.toSeconds().longValue();
    }
}
