package dev.tandem.readmodel.audit;

import dev.tandem.core.event.Histories.History;
import dev.tandem.core.event.Histories.Page;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.store.StatePage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The aggregates that the walks of an audit come to, in pages. */
record AuditPages<S, E, R>(AuditedAggregate<S, E, R> audited) {

    private static final int ROWS = 200;

    /** The page there; an {@link InvalidValueException} if none begins there. */
    Page<E> at(AuditPosition position) {
        return switch (position.walk()) {
            case EVENTS -> audited.histories().page(position.afterOrNull());
            case STATES -> states(audited.store().states(position.afterOrNull()));
            case ROWS -> rows(position.afterOrNull());
        };
    }

    private Page<E> states(StatePage page) {
        return page(page.aggregateIds(), page.next());
    }

    private Page<E> rows(@Nullable String after) {
        if (after != null && after.indexOf('\0') >= 0) {
            // no row has it, and PostgreSQL no such text
            throw new InvalidValueException("after", "is not where an audit stopped");
        }
        List<String> ids = audited.rows().ids(after == null ? "" : after, ROWS);
        return page(ids, ids.size() < ROWS ? null : ids.getLast());
    }

    private Page<E> page(List<String> ids, @Nullable String next) {
        return new Page<>(ids.stream().map(id -> History.<E>of(id)).toList(), next);
    }
}
