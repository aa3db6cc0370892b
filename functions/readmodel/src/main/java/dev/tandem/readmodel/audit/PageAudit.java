package dev.tandem.readmodel.audit;

import static java.util.stream.Collectors.toCollection;

import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.failure.DatabaseFailure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks at the aggregates of a page, some at the same time.
 *
 * @param audit looks at one, where a first look at what is at hand finds anything
 */
record PageAudit<S, E, R>(SingleAudit<S, E, R> audit) {

    /** What became of those that this walk is the one to tell, in their order. */
    List<Examined> of(AuditWalk walk, List<History<E>> page) {
        List<History<E>> sample =
                page.stream().filter(one -> audit.request().isSampled(one.aggregateId())).toList();
        Map<String, Row<R>> rows = walk == AuditWalk.EVENTS ? rows(sample) : Map.of();
        return ParallelWork.each(sample, one -> examined(walk, one, rows)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** With one statement; where that fails each is looked at by itself. */
    private Map<String, Row<R>> rows(List<History<E>> sample) {
        if (sample.isEmpty()) {
            return Map.of();
        }
        try {
            return audit.audited()
                    .rows()
                    .read(
                            sample.stream()
                                    .map(History::aggregateId)
                                    .collect(toCollection(TreeSet::new)));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            return Map.of();
        }
    }

    private Optional<Examined> examined(AuditWalk walk, History<E> one, Map<String, Row<R>> rows) {
        String id = one.aggregateId();
        if (walk == AuditWalk.EVENTS) {
            return Optional.of(
                    isSound(one, Optional.ofNullable(rows.get(id)))
                            ? Examined.of(AggregateFindings.NONE)
                            : audit.of(id));
        }
        return audit.audited().isInLog(id)
                ? Optional.empty()
                : Optional.of(audit.of(id))
                        .map(examined -> examined.toldBy(walk))
                        .filter(examined -> !examined.found().findings().isEmpty());
    }

    private boolean isSound(History<E> one, Optional<Row<R>> row) {
        Contents<E> contents = one.contentsOrNull();
        return contents != null && audit.audit().isSound(one.aggregateId(), row, contents);
    }
}
