package dev.tandem.readmodel.audit;

import static java.util.stream.Collectors.toCollection;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.projection.Row;
import dev.tandem.core.store.StoredStates.Kept;
import dev.tandem.readmodel.failure.DatabaseFailure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks at the aggregates of a page.
 *
 * @param single looks at one by itself, where a first look at what is at hand finds anything
 */
record PageAudit<S, E, R>(SingleAudit<S, E, R> single) {

    /** The same, which reads like that what it looks at by itself. */
    PageAudit<S, E, R> bounded(BoundedReads reads) {
        return new PageAudit<>(single.bounded(reads));
    }

    /** Those that are examined. */
    List<History<E>> sample(List<History<E>> page) {
        return page.stream().filter(one -> single.request().isSampled(one.aggregateId())).toList();
    }

    /**
     * What became of these.
     *
     * @param states those at hand
     * @param met is told which rows were there
     */
    List<Examined> ofEvents(
            List<History<E>> page, Map<String, Kept<S>> states, Consumer<String> met) {
        Map<String, Row<R>> rows = rows(page.stream().map(History::aggregateId).toList());
        rows.values().stream().filter(Row::isThere).forEach(row -> met.accept(row.aggregateId()));
        FirstLook<S, E, R> look = new FirstLook<>(single.audited());
        List<Examined> examined = new ArrayList<>();
        List<String> suspects = new ArrayList<>();
        for (History<E> one : page) {
            String id = one.aggregateId();
            switch (look.of(one, Optional.ofNullable(rows.get(id)), states.get(id))) {
                case SOUND -> examined.add(Examined.of(AggregateFindings.NONE));
                case SOUND_WITH_OUTDATED_STATE ->
                        examined.add(Examined.of(AggregateFindings.OUTDATED_STATE));
                case SUSPECT -> suspects.add(id);
            }
        }
        examined.addAll(ParallelWork.each(suspects, single::of));
        return examined;
    }

    /** With one statement; where that fails each is looked at by itself. */
    private Map<String, Row<R>> rows(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return single.audited().rows().read(ids.stream().collect(toCollection(TreeSet::new)));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            return Map.of();
        }
    }

    /** What became of those that may have no events, and that this walk is the one to tell. */
    List<Examined> withoutEvents(AuditWalk walk, Collection<String> ids) {
        List<String> sample = ids.stream().filter(single.request()::isSampled).toList();
        return ParallelWork.each(sample, id -> examined(walk, id)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Examined> examined(AuditWalk walk, String id) {
        return single.audited().isInLog(id)
                ? Optional.empty()
                : Optional.of(single.of(id))
                        .map(examined -> examined.toldBy(walk))
                        .filter(examined -> !examined.found().findings().isEmpty());
    }
}
