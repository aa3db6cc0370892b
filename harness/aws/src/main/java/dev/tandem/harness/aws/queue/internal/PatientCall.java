package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.function.ThrottledInvocationException;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Calls a function, again where it was throttled, as long as the call could end before its messages
 * are visible to others: a later one might meet the next batch of their group.
 *
 * @param timeout of the function
 * @param isOpen no longer, once deliveries are to stop
 */
record PatientCall(
        StreamTarget target,
        SourceQueue queue,
        Supplier<Duration> timeout,
        PollingIntervals intervals,
        BooleanSupplier isOpen,
        FailureReporter reporter) {

    byte @Nullable [] of(byte[] event, ReceivedMessages received) throws Exception {
        Duration pause = intervals.firstPause();
        while (true) {
            try {
                return target.invoke(event);
            } catch (ThrottledInvocationException throttled) {
                reporter.fails(throttled);
                if (!isOpen.getAsBoolean() || !hasTime(received.age().plus(pause))) {
                    throw throttled;
                }
                Thread.sleep(pause);
                Duration doubled = pause.multipliedBy(2);
                Duration longest = intervals.longestPause();
                pause = doubled.compareTo(longest) < 0 ? doubled : longest;
            }
        }
    }

    private boolean hasTime(Duration age) throws InterruptedException {
        return age.plus(timeout.get()).compareTo(Visibility.of(queue.attributes())) <= 0;
    }
}
