package dev.tandem.readmodel.park;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a redrive has done so far. */
final class RedriveTotals {

    private final List<ParkedAggregate> shown = new ArrayList<>();
    private int redriven;
    private int stillParked;

    void redriven() {
        redriven++;
    }

    void stillParked(Optional<ParkedAggregate> aggregate) {
        stillParked++;
        aggregate.filter(_ -> shown.size() < RedriveReport.SHOWN).ifPresent(shown::add);
    }

    RedriveReport report(@Nullable String next) {
        return new RedriveReport(redriven, stillParked, shown, next);
    }

    @Override
    public String toString() {
        return "%s redriven, %s parked again".formatted(redriven, stillParked);
    }
}
