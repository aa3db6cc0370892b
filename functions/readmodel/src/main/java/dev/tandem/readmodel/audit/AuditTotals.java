package dev.tandem.readmodel.audit;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What an audit found so far. */
final class AuditTotals {

    private final List<Finding> shown = new ArrayList<>();
    private long examined;
    private long wrong;
    private long repaired;
    private long caughtUp;
    private long outdatedStates;
    private Lag lag = Lag.NONE;

    synchronized void add(List<Examined> those) {
        those.forEach(this::add);
    }

    synchronized void add(Examined one) {
        AggregateFindings found = one.found();
        examined++;
        wrong += found.findings().size();
        found.findings().stream().limit(AuditReport.SHOWN - shown.size()).forEach(shown::add);
        outdatedStates += found.isStateOutdated() ? 1 : 0;
        lag = lag.plus(found.lag());
        caughtUp += one.isCaughtUp() ? 1 : 0;
        repaired += one.isRepaired() ? 1 : 0;
    }

    /** In one order, in whichever its segments came to their ends. */
    synchronized AuditReport report(@Nullable String next, @Nullable AuditProgress progress) {
        return new AuditReport(
                examined,
                wrong,
                shown.stream().sorted(comparing(Finding::aggregateId)).toList(),
                repaired,
                caughtUp,
                outdatedStates,
                lag.events(),
                lag.age().toSeconds(),
                next,
                progress);
    }

    @Override
    public synchronized String toString() {
        return "%s examined, %s wrong, %s repaired, %s caught up, %s states outdated"
                .formatted(examined, wrong, repaired, caughtUp, outdatedStates);
    }
}
