package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.audit.Finding.Kind;

import java.util.List;

/**
 * What was found of one aggregate.
 *
 * @param findings what is wrong
 * @param lag how far its rows are behind
 * @param isStateOutdated whether other code made its state, so that the next command writes it anew
 * @param isThere whether there is anything of it at all: an event, a state, a row
 */
record AggregateFindings(
        List<Finding> findings, Lag lag, boolean isStateOutdated, boolean isThere) {

    static final AggregateFindings OUTDATED_STATE =
            new AggregateFindings(List.of(), Lag.NONE, true);

    static final AggregateFindings NONE = new AggregateFindings(List.of(), Lag.NONE, false);

    AggregateFindings {
        findings = List.copyOf(findings);
    }

    /** Of one that there is. */
    AggregateFindings(List<Finding> findings, Lag lag, boolean isStateOutdated) {
        this(findings, lag, isStateOutdated, true);
    }

    /** This alone, where nothing else could be looked at. */
    static AggregateFindings only(Finding finding) {
        return new AggregateFindings(List.of(finding), Lag.NONE, false);
    }

    /** The same, with the lag that was met before. */
    AggregateFindings met(Lag before) {
        return new AggregateFindings(findings, before, isStateOutdated, isThere);
    }

    boolean have(Kind kind) {
        return findings.stream().anyMatch(finding -> finding.is(kind));
    }
}
