package dev.tandem.harness.aws.stream.fault;

import dev.tandem.harness.aws.stream.internal.batch.Item;
import dev.tandem.harness.aws.stream.internal.batch.ItemKey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where records of one shard are held back. Not for several threads. */
public final class Delay {

    private final StreamFaults faults;
    private List<Held> held = new ArrayList<>();

    public Delay(StreamFaults faults) {
        this.faults = faults;
    }

    private record Held(Item item, long until) {}

    /**
     * Lets records pass, first those whose time has come; behind a record that is held back, all of
     * its item are.
     */
    public List<Item> pass(List<Item> arriving) {
        long now = System.nanoTime();
        List<Item> passing = new ArrayList<>();
        List<Held> waiting = new ArrayList<>();
        Set<ItemKey> behind = new HashSet<>();
        for (Held earlier : held) {
            sort(earlier, isOver(earlier, now), behind, passing, waiting);
        }
        for (Item item : arriving) {
            boolean struck = faults.falls(StreamFault.DELAY_RECORD, item.position());
            long until = struck ? now + faults.delay().toNanos() : now;
            sort(new Held(item, until), !struck, behind, passing, waiting);
        }
        held = waiting;
        return passing;
    }

    private boolean isOver(Held record, long now) {
        return !faults.delays() || record.until() - now <= 0;
    }

    private static void sort(
            Held record,
            boolean over,
            Set<ItemKey> behind,
            List<Item> passing,
            List<Held> waiting) {
        ItemKey key = record.item().key();
        if (over && !behind.contains(key)) {
            passing.add(record.item());
        } else {
            waiting.add(record);
            behind.add(key);
        }
    }

    /** Forgets what is held back, and tells what it was. */
    public List<Item> clear() {
        List<Item> forgotten = held.stream().map(Held::item).toList();
        held = new ArrayList<>();
        return forgotten;
    }

    public int size() {
        return held.size();
    }
}
