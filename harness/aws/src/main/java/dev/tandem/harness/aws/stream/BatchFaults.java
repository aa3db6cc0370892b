package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;

/** Which faults strike the batches of a lane; each strikes a batch once only. */
final class BatchFaults {

    private final StreamFaults faults;
    private long dropped = -1;
    private long repeated = -1;

    BatchFaults(StreamFaults faults) {
        this.faults = faults;
    }

    /** Whether the call with that batch is to be lost. */
    boolean isDropped(RecordBatch batch) {
        boolean lost = isStruck(StreamFault.DROP_BATCH, batch, dropped);
        dropped = lost ? batch.first().position() : dropped;
        return lost;
    }

    /** Whether that batch is to be delivered once more. */
    boolean isRepeated(RecordBatch batch) {
        boolean twice = isStruck(StreamFault.DUPLICATE_BATCH, batch, repeated);
        repeated = twice ? batch.first().position() : repeated;
        return twice;
    }

    private boolean isStruck(StreamFault fault, RecordBatch batch, long last) {
        long position = batch.first().position();
        return last != position && faults.isStruck(fault, position);
    }
}
