package dev.tandem.bench;

import org.HdrHistogram.Histogram;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Begins with a block, and tells what it took. */
final class BlockFigures {

    private final Rounds.Processor processor;
    private final long begin = System.nanoTime();
    private final long processorAtBegin = ProcessTime.now();

    BlockFigures(Rounds.Processor processor) {
        this.processor = processor;
    }

    Map<Measure, Double> of(List<ClientFigures> clients) {
        long nanos = System.nanoTime() - begin;
        long process = ProcessTime.now() - processorAtBegin;
        Histogram all = new Histogram(3);
        clients.forEach(client -> all.add(client.latencies()));
        double calls = all.getTotalCount();
        double cpu =
                switch (processor) {
                    case PROCESS -> process;
                    case THREAD -> clients.stream().mapToLong(ClientFigures::threadNanos).sum();
                };
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.P50, all.getValueAtPercentile(50) / 1e6);
        figures.put(Measure.P99, all.getValueAtPercentile(99) / 1e6);
        figures.put(Measure.RATE, calls * 1e9 / nanos);
        figures.put(Measure.CPU, cpu / calls / 1e3);
        return figures;
    }
}
