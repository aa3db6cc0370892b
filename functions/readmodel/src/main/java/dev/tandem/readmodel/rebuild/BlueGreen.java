package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes rows in tables beside the live ones, while these are read and written, and merges them into
 * the live ones in one transaction: who comes a moment later sees the new rows, and nobody sees a
 * mixture. The live tables themselves stay, with whatever others have built on them.
 *
 * <p>Behind a lock that keeps writers out and lets readers go on, it first catches up with the
 * event log for the aggregates that went on in the live tables meanwhile. A live row is not kept
 * because it is further: one that is ahead of the event log is set back to it.
 */
public final class BlueGreen implements RebuildTarget {

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final ReadModelTables tables;
    private final String readModel;
    private final Function<TransactionOperations, ReadModelUpdater<?>> updaters;

    /**
     * @param jdbc reaches the database of the read model
     * @param transactions on that database, which can do parts of one by savepoints
     * @param tables what to rebuild
     * @param readModel its name
     * @param updaters makes the read model's updater with the transactions that it is given
     */
    public BlueGreen(
            JdbcOperations jdbc,
            TransactionOperations transactions,
            ReadModelTables tables,
            String readModel,
            Function<TransactionOperations, ReadModelUpdater<?>> updaters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = tables;
        this.readModel = readModel;
        this.updaters = updaters;
    }

    @Override
    public void prepare() {
        definition().make();
    }

    @Override
    public boolean isPrepared() {
        return definition().isThere();
    }

    @Override
    public void discard() {
        definition().drop();
    }

    @Override
    public Map<String, Failure> rebuild(
            SortedSet<String> aggregateIds, UnaryOperator<TransactionOperations> held) {
        return updater(held.apply(transactions)).catchUp(aggregateIds);
    }

    @Override
    public Optional<String> finish(RebuildEnd end) {
        return new BlueGreenEnd(beside(), readModel, transactions, this::updater).run(end);
    }

    private ReadModelUpdater<?> updater(TransactionOperations own) {
        return updaters.apply(new SchemaTransactions(own, jdbc, beside().schema()));
    }

    private BesideDefinition definition() {
        return new BesideDefinition(beside());
    }

    private BesideTables beside() {
        return BesideTables.of(jdbc, tables, readModel);
    }
}
