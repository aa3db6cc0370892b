package dev.tandem.readmodel.audit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
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
    private long lag;
    private Duration lagging = Duration.ZERO;

    void add(Examined one) {
        AggregateFindings found = one.found();
        examined++;
        wrong += found.findings().size();
        found.findings().stream().limit(AuditReport.SHOWN - shown.size()).forEach(shown::add);
        outdatedStates += found.isStateOutdated() ? 1 : 0;
        lag += found.lag();
        if (found.lagging().compareTo(lagging) > 0) {
            lagging = found.lagging();
        }
        caughtUp += one.isCaughtUp() ? 1 : 0;
        repaired += one.isRepaired() ? 1 : 0;
    }

    AuditReport report(@Nullable String next) {
        return new AuditReport(
                examined,
                wrong,
                shown,
                repaired,
                caughtUp,
                outdatedStates,
                lag,
                lagging.toSeconds(),
                next);
    }

    @Override
    public String toString() {
        return "%s examined, %s wrong, %s repaired, %s caught up, %s states outdated"
                .formatted(examined, wrong, repaired, caughtUp, outdatedStates);
    }
}
