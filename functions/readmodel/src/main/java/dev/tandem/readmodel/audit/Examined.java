package dev.tandem.readmodel.audit;

/**
 * What became of one aggregate.
 *
 * @param found what is wrong, after what was repaired
 * @param isCaughtUp whether it lacked events that it has now
 * @param isRepaired whether it was repaired
 */
record Examined(AggregateFindings found, boolean isCaughtUp, boolean isRepaired) {

    static Examined of(AggregateFindings found) {
        return new Examined(found, false, false);
    }

    /** The same, with nothing but what that walk tells. */
    Examined toldBy(AuditWalk walk) {
        return new Examined(
                new AggregateFindings(
                        found.findings().stream().filter(walk::tells).toList(), found.lag(), false),
                isCaughtUp,
                isRepaired);
    }
}
