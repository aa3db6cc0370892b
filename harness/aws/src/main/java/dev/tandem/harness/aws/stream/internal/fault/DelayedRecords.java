package dev.tandem.harness.aws.stream.internal.fault;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.ItemKey;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where records of one shard are held back. Not for several threads. */
public final class DelayedRecords {

    private final StreamFaults faults;
    private List<Held> held = new ArrayList<>();

    public DelayedRecords(StreamFaults faults) {
        this.faults = faults;
    }

    private record Held(ShardRecord record, long until) {}

    /**
     * Lets records pass, first those whose time has come; behind a record that is held back, all of
     * its item are.
     */
    public List<ShardRecord> pass(List<ShardRecord> arriving) {
        long now = System.nanoTime();
        List<ShardRecord> passing = new ArrayList<>();
        List<Held> waiting = new ArrayList<>();
        Set<ItemKey> behind = new HashSet<>();
        for (Held earlier : held) {
            sort(earlier, isOver(earlier, now), behind, passing, waiting);
        }
        for (ShardRecord record : arriving) {
            boolean struck = faults.isStruck(StreamFault.DELAY_RECORD, record.position());
            long until = struck ? now + faults.heldBackFor().toNanos() : now;
            sort(new Held(record, until), !struck, behind, passing, waiting);
        }
        held = waiting;
        return passing;
    }

    private boolean isOver(Held record, long now) {
        return !faults.isOn(StreamFault.DELAY_RECORD) || record.until() - now <= 0;
    }

    private static void sort(
            Held record,
            boolean over,
            Set<ItemKey> behind,
            List<ShardRecord> passing,
            List<Held> waiting) {
        ItemKey key = record.record().key();
        if (over && !behind.contains(key)) {
            passing.add(record.record());
        } else {
            waiting.add(record);
            behind.add(key);
        }
    }

    /** Forgets what is held back, and tells what it was. */
    public List<ShardRecord> clear() {
        List<ShardRecord> forgotten = held.stream().map(Held::record).toList();
        held = new ArrayList<>();
        return forgotten;
    }

    public int size() {
        return held.size();
    }
}
