package dev.tandem.bench.profile;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** What calls of several arms take of this thread, in arms that alternate every few dozen calls. */
final class CpuCosts {

    private static final int BLOCK = 40;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, IntConsumer> arms;

    CpuCosts(Map<String, IntConsumer> arms) {
        this.arms = arms;
    }

    /**
     * Means over blocks of one arm.
     *
     * @param micros of CPU a call, for each block
     * @param bytes allocated a call, for each block
     */
    record Cost(List<Double> micros, List<Double> bytes) {

        double medianMicros() {
            return median(micros);
        }

        double medianBytes() {
            return median(bytes);
        }

        /** By how much a call of this arm takes longer, in the blocks beside one another. */
        double microsOver(Cost other) {
            List<Double> paired = new ArrayList<>();
            for (int i = 0; i < micros.size(); i++) {
                paired.add(micros.get(i) - other.micros.get(i));
            }
            return median(paired);
        }

        /** How many times as long, with the interval that holds the median at 95 %. */
        String ratioTo(Cost other) {
            List<Double> paired = new ArrayList<>();
            for (int i = 0; i < micros.size(); i++) {
                paired.add(micros.get(i) / other.micros.get(i));
            }
            paired.sort(null);
            int n = paired.size();
            int reach = (int) Math.ceil(0.98 * Math.sqrt(n));
            return "%.2f [%.2f, %.2f]"
                    .formatted(
                            paired.get(n / 2),
                            paired.get(Math.max(0, n / 2 - reach)),
                            paired.get(Math.min(n - 1, n / 2 + reach)));
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }

    /** Runs that many blocks of each arm, of which the first half is not counted. */
    Map<String, Cost> measure(int blocks) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        arms.keySet()
                .forEach(name -> costs.put(name, new Cost(new ArrayList<>(), new ArrayList<>())));
        for (int block = 0; block < blocks; block++) {
            boolean counts = block >= blocks / 2;
            arms.forEach((name, arm) -> {
                long cpu = threads.getCurrentThreadCpuTime();
                long bytes = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < BLOCK; i++) {
                    arm.accept(i);
                }
                if (counts) {
                    Cost cost = requireNonNull(costs.get(name), name);
                    cost.bytes()
                            .add(
                                    (threads.getCurrentThreadAllocatedBytes() - bytes)
                                            / (double) BLOCK);
                    cost.micros().add((threads.getCurrentThreadCpuTime() - cpu) / 1e3 / BLOCK);
                }
            });
        }
        return costs;
    }
}
