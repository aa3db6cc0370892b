package dev.tandem.harness.aws.stream.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.batch.ItemKey;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What swaps and delays make of records: Amazon DynamoDB Developer Guide, Change data capture for
 * DynamoDB Streams, promises order among records of one item only.
 */
class ReorderingTest {

    @Test
    void versions_of_one_item_never_change_places() {
        StreamFaults faults = new StreamFaults(1).swapNeighbours(1).swapTransactionRecords(1);
        List<ShardRecord> versions = ShardRecords.of("a1", "a1", "a1", "a1");

        assertThat(new RecordSwaps(faults).of(versions)).isEqualTo(versions);
        assertThat(faults.strikes(StreamFault.SWAP_TRANSACTION)).isZero();
    }

    @Test
    void what_is_delayed_is_overtaken_by_other_items_and_not_by_its_own() {
        StreamFaults faults = new StreamFaults(1).delayRecords(1, Duration.ofHours(1));
        DelayedRecords delay = new DelayedRecords(faults);
        List<ShardRecord> records = ShardRecords.of("a1", "a1", "b1", "a1");

        assertThat(delay.pass(records.subList(0, 1))).isEmpty();
        faults.delayRecords(Double.MIN_VALUE, Duration.ofHours(1));
        assertThat(ShardRecords.keys(delay.pass(records.subList(1, 4)))).containsExactly("b1");

        faults.reset();
        assertThat(delay.pass(List.of()))
                .containsExactly(records.get(0), records.get(1), records.get(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_order_of_each_item_survives_whatever_strikes(long seed) {
        List<ShardRecord> written = written(seed);
        StreamFaults faults =
                new StreamFaults(seed)
                        .swapNeighbours(0.4)
                        .swapTransactionRecords(0.4)
                        .delayRecords(0.2, Duration.ofNanos(1 + seed * 1000));

        List<ShardRecord> delivered = reader(written, faults);

        assertThat(byItem(delivered)).as("%s", faults).isEqualTo(byItem(written));
        assertThat(delivered).as("%s", faults).isNotEqualTo(written);
    }

    /** Sixty versions of nine items of three partitions. */
    private static List<ShardRecord> written(long seed) {
        return ShardRecords.of(
                new SplittableRandom(seed)
                        .ints(60, 0, 9)
                        .mapToObj(record -> "abc".charAt(record / 3) + Integer.toString(record % 3))
                        .toArray(String[]::new));
    }

    /** Read in pages of seven, and then until nothing is held back. */
    private static List<ShardRecord> reader(List<ShardRecord> written, StreamFaults faults) {
        DelayedRecords delay = new DelayedRecords(faults);
        List<ShardRecord> delivered = new ArrayList<>();
        for (int from = 0; from < written.size(); from += 7) {
            List<ShardRecord> page = written.subList(from, Math.min(from + 7, written.size()));
            delivered.addAll(delay.pass(new RecordSwaps(faults).of(page)));
        }
        faults.reset();
        delivered.addAll(delay.pass(List.of()));
        return delivered;
    }

    private static Map<ItemKey, List<ShardRecord>> byItem(List<ShardRecord> records) {
        return records.stream().collect(Collectors.groupingBy(ShardRecord::key));
    }
}
