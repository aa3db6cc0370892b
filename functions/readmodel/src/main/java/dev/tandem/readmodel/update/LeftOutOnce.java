package dev.tandem.readmodel.update;

import dev.tandem.readmodel.internal.LeftOut;
import dev.tandem.readmodel.roundtrip.RoundTrip;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Remembers who was left out of a transaction that may be rolled back. */
final class LeftOutOnce implements LeftOut {

    private final LeftOut asked;
    private @Nullable Set<String> answer;

    LeftOutOnce(LeftOut asked) {
        this.asked = asked;
    }

    @Override
    public boolean isLikely() {
        return asked.isLikely();
    }

    @Override
    public Set<String> among(SortedSet<String> aggregateIds) {
        return answer == null ? asked.among(aggregateIds) : answer;
    }

    @Override
    public Supplier<Set<String>> among(SortedSet<String> aggregateIds, RoundTrip trip) {
        Supplier<Set<String>> question = asked.among(aggregateIds, trip);
        return () -> {
            Set<String> told = question.get();
            answer = told;
            return told;
        };
    }
}
