package dev.tandem.bench.figure;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * All that is known of a suite: what its page is made from.
 *
 * @param suite its name
 * @param title the heading
 * @param position where it stands on the page
 * @param note what a reader has to know of the arms
 * @param conditions of its run; null if it did not run
 * @param rows what it measures
 * @param arms the figure of each block, by arm and measure, in the order measured
 */
public record Recording(
        String suite,
        String title,
        int position,
        String note,
        @Nullable RunConditions conditions,
        List<BenchRow> rows,
        Map<String, Map<Measure, List<Double>>> arms) {}
