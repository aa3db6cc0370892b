package dev.tandem.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that a suite alternates. They take turns too, and each gets as much time as any other: what
 * comes first meets no colder JVM than what comes last, and no smaller database.
 */
final class Alternations implements AutoCloseable {

    /** What is done with one of them at a time. */
    @FunctionalInterface
    interface Step {
        void of(Alternation alternation) throws Exception;
    }

    private final List<Alternation> all;

    Alternations(List<ArmsInTurn> all) {
        this.all = all.stream().map(Alternation::new).toList();
    }

    /** Again and again, until all are done. */
    void eachUntil(Predicate<Alternation> isDone, Step step) throws Exception {
        Map<Alternation, Long> nanos = new HashMap<>();
        Optional<Alternation> next = leastOf(nanos, isDone);
        while (next.isPresent()) {
            long begin = System.nanoTime();
            step.of(next.get());
            nanos.merge(next.get(), System.nanoTime() - begin, Long::sum);
            next = leastOf(nanos, isDone);
        }
    }

    private Optional<Alternation> leastOf(
            Map<Alternation, Long> nanos, Predicate<Alternation> isDone) {
        return all.stream()
                .filter(isDone.negate())
                .min(Comparator.comparingLong(one -> nanos.getOrDefault(one, 0L)));
    }

    @Override
    public void close() {
        all.forEach(Alternation::close);
    }
}
