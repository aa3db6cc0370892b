package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.readmodel.schema.Migration;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Rebuilds into a second schema while the live tables are read and written, then puts the new
 * tables in the place of the old ones, in one transaction: who comes a moment later sees the new
 * ones, and nobody sees a mixture or loses an event.
 *
 * <p>Before that, and once more behind a lock that keeps updaters out for a moment, it applies what
 * arrived in the live tables meanwhile: the aggregates that are further there.
 */
public final class BlueGreen implements RebuildTarget {

    private static final Logger LOG = LoggerFactory.getLogger(BlueGreen.class);

    /** So few that updaters hardly notice how long they are kept out. */
    private static final int FEW = 50;

    private static final int PAGE = 500;

    private static final int ATTEMPTS = 10;

    private static final String CURRENT_SCHEMA = "SELECT current_schema()";

    private final DataSource database;
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final ReadModelTables tables;
    private final Migration migration;
    private final String schema;
    private final ReadModelUpdater<?> updater;

    /**
     * @param database of the read model
     * @param jdbc on that database
     * @param transactions on that database
     * @param tables what to rebuild
     * @param migration makes the tables; its history changes places with them
     * @param schema where they are made, such as {@code cart_rebuild}: belongs to the rebuild
     *     alone, which drops it
     * @param updater makes the read model's updater with the transactions that it is given
     */
    public BlueGreen(
            DataSource database,
            JdbcOperations jdbc,
            TransactionOperations transactions,
            ReadModelTables tables,
            Migration migration,
            String schema,
            Function<TransactionOperations, ReadModelUpdater<?>> updater) {
        this.database = database;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = tables;
        this.migration = migration;
        this.schema = ReadModelTables.name(schema);
        this.updater = updater.apply(new SchemaTransactions(transactions, jdbc, schema));
    }

    @Override
    public void prepare() {
        jdbc.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
        migration.in(schema).run(database);
    }

    @Override
    public Map<String, Failure> rebuild(SortedSet<String> aggregateIds) {
        return updater.catchUp(aggregateIds);
    }

    @Override
    public void finish() {
        String live = Objects.requireNonNull(jdbc.queryForObject(CURRENT_SCHEMA, String.class));
        SortedSet<String> further = furtherIn(live);
        while (further.size() > FEW) {
            LOG.info("{} aggregates went on in the live tables: catching up", further.size());
            catchUp(further);
            further = furtherIn(live);
        }
        changePlaces(live);
        jdbc.execute("DROP SCHEMA %s CASCADE".formatted(schema));
        LOG.info("the rebuilt tables {} are live now", tables.tables());
    }

    private void changePlaces(String live) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(_ -> changePlacesNow(live));
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("{} is being read for long: trying again", tables.root());
            }
        }
    }

    private void changePlacesNow(String live) {
        // updaters and readers queue up behind this lock while it waits for a long reader
        jdbc.execute("SET LOCAL lock_timeout = '2s'");
        jdbc.execute(
                "LOCK TABLE %s IN ACCESS EXCLUSIVE MODE"
                        .formatted(
                                tables.tables().stream()
                                        .map(table -> live + "." + table)
                                        .collect(joining(", "))));
        catchUp(furtherIn(live));
        String old = schema + "_old";
        jdbc.execute("CREATE SCHEMA " + old);
        withHistory()
                .forEach(table -> {
                    move(live, table, old);
                    move(schema, table, live);
                });
        jdbc.execute("DROP SCHEMA %s CASCADE".formatted(old));
    }

    private void move(String from, String table, String to) {
        jdbc.execute("ALTER TABLE %s.%s SET SCHEMA %s".formatted(from, table, to));
    }

    private void catchUp(SortedSet<String> aggregateIds) {
        updater.catchUp(aggregateIds)
                .forEach((id, failure) -> {
                    throw failure instanceof Fault
                            ? new IllegalStateException(
                                    "%s can't be rebuilt: %s".formatted(id, failure.text()))
                            : new FailureException(failure);
                });
    }

    /** Aggregates that are further in the live tables. */
    private SortedSet<String> furtherIn(String live) {
        return new TreeSet<>(
                jdbc.queryForList(
                        """
                        SELECT live.%1$s FROM %2$s.%3$s live LEFT JOIN %4$s.%3$s rebuilt USING (%1$s)
                         WHERE live.last_sequence_number > coalesce(rebuilt.last_sequence_number, 0)
                         ORDER BY 1 LIMIT %5$d
                        """
                                .formatted(tables.idColumn(), live, tables.root(), schema, PAGE),
                        String.class));
    }

    private List<String> withHistory() {
        return Stream.concat(tables.tables().stream(), Stream.of(migration.history())).toList();
    }
}
