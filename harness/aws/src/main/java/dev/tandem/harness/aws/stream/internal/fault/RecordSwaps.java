package dev.tandem.harness.aws.stream.internal.fault;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.ItemKey;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets records change places with the next one, each at most once. */
public record RecordSwaps(StreamFaults faults) {

    /** Records of one read, in the order in which they are to go on. */
    public List<ShardRecord> of(List<ShardRecord> read) {
        List<ShardRecord> swapped = new ArrayList<>(read);
        int i = 0;
        while (i + 1 < swapped.size()) {
            if (strikes(swapped.get(i), swapped.get(i + 1).key())) {
                Collections.swap(swapped, i, i + 1);
                i++;
            }
            i++;
        }
        return swapped;
    }

    private boolean strikes(ShardRecord record, ItemKey next) {
        if (record.key().equals(next)) {
            return false;
        }
        return faults.isStruck(StreamFault.SWAP_TRANSACTION, record.position())
                || (record.key().isNeighbourOf(next)
                        && faults.isStruck(StreamFault.SWAP_NEIGHBOURS, record.position()));
    }
}
