package dev.tandem.readmodel.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The states whose events were not met beside them, by their aggregates: few mostly. */
final class UnmetStates {

    /** So many are remembered; beyond that all states are gone through once more. */
    private static final int MOST = 10_000;

    private final Set<String> aggregateIds = new LinkedHashSet<>();

    synchronized void add(String aggregateId) {
        if (!areTooMany()) {
            aggregateIds.add(aggregateId);
        }
    }

    synchronized boolean areTooMany() {
        return aggregateIds.size() >= MOST;
    }

    synchronized List<String> aggregateIds() {
        return List.copyOf(aggregateIds);
    }
}
