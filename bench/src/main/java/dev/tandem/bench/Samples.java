package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations of one kind of call. */
final class Samples {

    private final List<Long> nanos = new ArrayList<>();

    /** Measures one call. */
    void measure(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        add(System.nanoTime() - begin);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    /** So many of them took no longer, such as 0.5 for the median. */
    Duration quantile(double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return Duration.ofNanos(sorted.get((int) Math.ceil(part * sorted.size()) - 1));
    }

    /** How many times as long as those it takes, by the medians. */
    double over(Samples floor) {
        return (double) quantile(0.5).toNanos() / floor.quantile(0.5).toNanos();
    }

    @Override
    public String toString() {
        return "median %.2f ms, p99 %.2f ms, n %d"
                .formatted(millis(quantile(0.5)), millis(quantile(0.99)), nanos.size());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
