package dev.tandem.harness.aws.stream.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.stream.internal.batch.Item;
import dev.tandem.harness.aws.stream.internal.batch.ItemKey;
import dev.tandem.harness.aws.stream.internal.batch.Items;

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
        List<Item> versions = Items.of("a1", "a1", "a1", "a1");

        assertThat(faults.reordered(versions)).isEqualTo(versions);
        assertThat(faults.strikes(StreamFault.SWAP_TRANSACTION)).isZero();
    }

    @Test
    void what_is_delayed_is_overtaken_by_other_items_and_not_by_its_own() {
        StreamFaults faults = new StreamFaults(1).delayRecords(1, Duration.ofHours(1));
        Delay delay = new Delay(faults);
        List<Item> items = Items.of("a1", "a1", "b1", "a1");

        assertThat(delay.pass(items.subList(0, 1))).isEmpty();
        faults.delayRecords(Double.MIN_VALUE, Duration.ofHours(1));
        assertThat(Items.keys(delay.pass(items.subList(1, 4)))).containsExactly("b1");

        faults.reset();
        assertThat(delay.pass(List.of())).containsExactly(items.get(0), items.get(1), items.get(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_order_of_each_item_survives_whatever_strikes(long seed) {
        List<Item> written = written(seed);
        StreamFaults faults =
                new StreamFaults(seed)
                        .swapNeighbours(0.4)
                        .swapTransactionRecords(0.4)
                        .delayRecords(0.2, Duration.ofNanos(1 + seed * 1000));

        List<Item> delivered = disturbed(written, faults);

        assertThat(byItem(delivered)).as("%s", faults).isEqualTo(byItem(written));
        assertThat(delivered).as("%s", faults).isNotEqualTo(written);
    }

    /** Sixty versions of nine items of three partitions. */
    private static List<Item> written(long seed) {
        return Items.of(
                new SplittableRandom(seed)
                        .ints(60, 0, 9)
                        .mapToObj(item -> "abc".charAt(item / 3) + Integer.toString(item % 3))
                        .toArray(String[]::new));
    }

    /** Read in pages of seven, and then until nothing is held back. */
    private static List<Item> disturbed(List<Item> written, StreamFaults faults) {
        Delay delay = new Delay(faults);
        List<Item> delivered = new ArrayList<>();
        for (int from = 0; from < written.size(); from += 7) {
            List<Item> page = written.subList(from, Math.min(from + 7, written.size()));
            delivered.addAll(delay.pass(faults.reordered(page)));
        }
        faults.reset();
        delivered.addAll(delay.pass(List.of()));
        return delivered;
    }

    private static Map<ItemKey, List<Item>> byItem(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(Item::key));
    }
}
