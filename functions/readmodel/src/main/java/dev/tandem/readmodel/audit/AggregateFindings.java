package dev.tandem.readmodel.audit;

import java.time.Duration;
import java.util.List;

/**
 * What was found of one aggregate.
 *
 * @param findings what is wrong
 * @param lag events that the rows lack
 * @param lagging how old the oldest of them is
 */
record AggregateFindings(List<Finding> findings, long lag, Duration lagging) {

    AggregateFindings {
        findings = List.copyOf(findings);
    }

    /** Whether rows differ or lag, which a rebuild of them mends. */
    boolean areOfRows() {
        return findings.stream()
                .anyMatch(finding ->
                        finding.is(Finding.Kind.ROW_DRIFT) || finding.is(Finding.Kind.BEHIND));
    }
}
