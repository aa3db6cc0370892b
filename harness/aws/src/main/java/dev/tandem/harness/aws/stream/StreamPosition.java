package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamReader;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;
import dev.tandem.harness.aws.stream.internal.poller.PollerWait;

import java.util.function.LongSupplier;

/** How far a stream has been delivered, changed from outside while no delivery is in flight. */
record StreamPosition(
        Shards shards, Checkpoints checkpoints, PollerControl control, PollerWait waiting)
        implements StreamReader {

    /** To the oldest record. */
    void goToStart() {
        goBack(Long.MAX_VALUE);
    }

    @Override
    public void goBack(long records) {
        atRest(() -> {
            if (records == Long.MAX_VALUE) {
                shards.forget(checkpoints);
            } else {
                shards.goBack(records);
            }
            return 0;
        });
    }

    @Override
    public long expireUndelivered() {
        return atRest(shards::expire);
    }

    private long atRest(LongSupplier action) {
        control.hold();
        try {
            waiting.awaitRest();
            return action.getAsLong();
        } finally {
            control.release();
        }
    }
}
