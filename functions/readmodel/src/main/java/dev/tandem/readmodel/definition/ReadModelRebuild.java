package dev.tandem.readmodel.definition;

import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.BlueGreen;
import dev.tandem.readmodel.rebuild.InPlace;
import dev.tandem.readmodel.rebuild.ReadModelTables;
import dev.tandem.readmodel.rebuild.Rebuild;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.rebuild.RebuildTarget;
import dev.tandem.readmodel.rebuild.ScannedAggregates;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.transaction.support.TransactionOperations;

import java.util.HashMap;
import java.util.Map;

/**
 * How a read model is rebuilt: in place, and blue-green where its tables may be made a second time.
 *
 * @param rows its rows, also those that events took away
 * @param scanned which aggregates there are, and their events
 * @param updates keep it up to date
 * @param on where it is
 */
record ReadModelRebuild<R, E>(
        ReadModelDefinition<R, E> model,
        RowStore<R> rows,
        ScannedAggregates<E> scanned,
        ParkedUpdates<E> updates,
        ReadModels on) {

    static <R, E> ReadModelRebuild<R, E> of(
            ReadModelDefinition<R, E> model,
            RowStore<R> rows,
            ParkedUpdates<E> updates,
            ReadModels on) {
        ScannedAggregates<E> scanned = ScannedAggregates.of(model.events());
        return new ReadModelRebuild<>(model, scanned.rows(rows), scanned, updates, on);
    }

    Rebuild rebuild() {
        return new Rebuild(
                model.name(),
                scanned,
                targets(),
                on.ownTables(),
                on.transactions(),
                on.rebuildLease(),
                model.fingerprint(),
                // what made the rebuild necessary may have mended what is parked
                left -> updates.takeUp(RedriveRequest.everything().within(left)));
    }

    private Map<String, RebuildTarget> targets() {
        Map<String, RebuildTarget> targets = new HashMap<>();
        targets.put(RebuildRequest.IN_PLACE, new InPlace(this::inPlace, on.transactions(), rows));
        model.tables()
                .map(this::blueGreen)
                .ifPresent(target -> targets.put(RebuildRequest.BLUE_GREEN, target));
        return targets;
    }

    private ReadModelUpdater<E> inPlace(TransactionOperations own) {
        return new ReadModelUpdater<>(
                rows,
                model.projection(),
                scanned.log(),
                own,
                new ObservedReadModel(model.name(), model.events().type(), on.observer())::updated);
    }

    private BlueGreen blueGreen(ReadModelTables tables) {
        return new BlueGreen(
                on.statements(), on.transactions(), tables, model.name(), this::beside);
    }

    /** Over rows that nobody reads so far: what it does there is not told. */
    private ReadModelUpdater<E> beside(TransactionOperations own) {
        return new ReadModelUpdater<>(rows, model.projection(), scanned.log(), own, _ -> {});
    }
}
