package dev.tandem.readmodel.audit;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.store.StatePage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The aggregates that have a state, or rows, and may have no events, in pages. */
record AuditPages(AuditedAggregate<?, ?, ?> audited) {

    private static final int ROWS = 200;

    /** Of rows that need not all be looked at. */
    private static final int COVERED_ROWS = 5_000;

    /**
     * The page there; an {@link InvalidValueException} if none begins there.
     *
     * @param coverage which of them have been met with events; empty where that is not known
     */
    StatePage at(AuditPosition position, Optional<Coverage> coverage) {
        String after = position.afterOrNull();
        return switch (position.walk()) {
            case EVENTS -> throw new IllegalArgumentException("events have segments");
            case STATES ->
                    coverage.flatMap(Coverage::unmetStates)
                            .map(unmet -> new StatePage(unmet, null))
                            .orElseGet(() -> audited.store().states(after));
            case ROWS ->
                    coverage.filter(Coverage::areAllRowsMet).isPresent()
                            ? new StatePage(List.of(), null)
                            : rows(after, coverage);
        };
    }

    private StatePage rows(@Nullable String after, Optional<Coverage> coverage) {
        if (after != null && after.indexOf('\0') >= 0) {
            // no row has it, and PostgreSQL no such text
            throw new InvalidValueException("after", "is not where an audit stopped");
        }
        int limit = coverage.isPresent() ? COVERED_ROWS : ROWS;
        List<String> ids = audited.rows().ids(after == null ? "" : after, limit);
        return new StatePage(
                ids.stream()
                        .filter(id -> coverage.map(met -> met.mayLackEvents(id)).orElse(true))
                        .toList(),
                ids.size() < limit ? null : ids.getLast());
    }
}
