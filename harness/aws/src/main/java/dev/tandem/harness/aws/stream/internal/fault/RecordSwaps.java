package dev.tandem.harness.aws.stream.fault;

import dev.tandem.harness.aws.stream.internal.batch.ItemKey;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets records change places with the next one, each at most once. */
record Swap(StreamFaults faults) {

    List<ShardRecord> of(List<ShardRecord> read) {
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
        return faults.falls(StreamFault.SWAP_TRANSACTION, record.position())
                || (record.key().isNeighbourOf(next)
                        && faults.falls(StreamFault.SWAP_NEIGHBOURS, record.position()));
    }
}
