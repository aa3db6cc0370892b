package dev.tandem.readmodel.audit;

import java.time.Duration;
import java.util.List;

/**
 * What was found of one aggregate.
 *
 * @param findings what is wrong
 * @param lag events that the rows lack
 * @param lagging how old the oldest of them is
 * @param isStateOutdated whether other code made its state, so that the next command writes it anew
 */
record AggregateFindings(
        List<Finding> findings, long lag, Duration lagging, boolean isStateOutdated) {

    static final AggregateFindings NONE = new AggregateFindings(List.of(), 0, Duration.ZERO);

    AggregateFindings {
        findings = List.copyOf(findings);
    }

    /** Of a state that is its own. */
    AggregateFindings(List<Finding> findings, long lag, Duration lagging) {
        this(findings, lag, lagging, false);
    }

    /** The same, with such a state. */
    AggregateFindings withState(boolean isOutdated) {
        return new AggregateFindings(findings, lag, lagging, isOutdated);
    }

    /** This alone, where nothing else could be looked at. */
    static AggregateFindings only(Finding finding) {
        return new AggregateFindings(List.of(finding), 0, Duration.ZERO);
    }

    /** The same, with the lag that was met before. */
    AggregateFindings met(AggregateFindings before) {
        return new AggregateFindings(findings, before.lag, before.lagging, isStateOutdated);
    }

    /** Whether rows lack events for longer than is allowed. */
    boolean isBehind() {
        return findings.stream().anyMatch(finding -> finding.is(Finding.Kind.BEHIND));
    }

    /** Whether the state differs, which folding it anew mends. */
    boolean areOfState() {
        return findings.stream().anyMatch(finding -> finding.is(Finding.Kind.STATE_DRIFT));
    }

    /** Whether rows differ or lag, which a rebuild of them mends. */
    boolean areOfRows() {
        return findings.stream()
                .anyMatch(finding ->
                        finding.is(Finding.Kind.ROW_DRIFT) || finding.is(Finding.Kind.BEHIND));
    }
}
