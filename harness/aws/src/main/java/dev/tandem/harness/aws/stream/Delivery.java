package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.FunctionErrorException;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.function.ThrottledInvocationException;
import dev.tandem.harness.aws.stream.internal.batch.DeliveryResult;
import dev.tandem.harness.aws.stream.internal.batch.DiscardedBatch;
import dev.tandem.harness.aws.stream.internal.batch.FailureRecord;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;

import java.time.InstantSource;

/** Calls the function with batches of one shard, and tells of those that are given up. */
record Delivery(
        StreamTarget target,
        OnFailure onFailure,
        FailureRecord failures,
        InstantSource clock,
        FailureReporter reporter) {

    DeliveryResult deliver(RecordBatch batch) {
        try {
            return new DeliveryResult.Answered(target.invoke(batch.event()));
        } catch (ThrottledInvocationException throttled) {
            reporter.fails(throttled);
            return new DeliveryResult.NotCalled();
        } catch (FunctionErrorException failure) {
            reporter.fails(failure);
            return new DeliveryResult.Failed(failure.functionError());
        } catch (Throwable failure) {
            // whatever a function throws is a function error, as on Lambda
            reporter.fails(failure);
            return new DeliveryResult.Failed("Unhandled");
        }
    }

    /** Whether the destination knows now, or there is none. */
    boolean tell(DiscardedBatch discarded) {
        if (onFailure.destinationArn().isEmpty()) {
            return true;
        }
        try {
            String json = failures.of(discarded, clock.instant());
            onFailure.destination().send(onFailure.destinationArn().get(), json);
            return true;
        } catch (Throwable failure) {
            // a destination that can't be reached holds up its lane, and must not end it
            reporter.fails("sending to " + onFailure.destinationArn().get(), failure);
            return false;
        }
    }
}
