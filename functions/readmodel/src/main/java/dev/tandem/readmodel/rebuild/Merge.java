package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The statements that bring what was made beside into the live tables: rows that differ are
 * changed, and of their columns those that the row store writes; rows that are not there beside go,
 * children first; what is new comes, parents first. Aggregates that could not be rebuilt are left
 * as they are.
 *
 * @param readModel its name
 */
record Merge(BesideTables beside, String readModel) {

    /** Children that are not there beside. */
    List<Runnable> childrenOut() {
        return beside.tables().tables().reversed().stream()
                .filter(table -> !table.equals(beside.tables().root()))
                .map(table -> statement(table, this::deleteGone))
                .toList();
    }

    /** Rows that differ, and new ones. */
    List<Runnable> rowsIn() {
        return beside.tables().tables().stream()
                .flatMap(table ->
                        Stream.of(
                                statement(table, this::updateDiffering),
                                statement(table, this::insertNew)))
                .toList();
    }

    /** What was taken away, in the place of what was. */
    List<Runnable> removals() {
        String isRebuilt = RebuiltAggregates.condition("r.aggregate_id");
        return List.of(
                () ->
                        beside.jdbc()
                                .update(
                                        "DELETE FROM removed_row r WHERE r.read_model = ? AND "
                                                + isRebuilt,
                                        readModel,
                                        readModel),
                () ->
                        beside.jdbc()
                                .update(
                                        "INSERT INTO removed_row SELECT * FROM %s r WHERE r.read_model = ? AND %s"
                                                .formatted(beside.removed(), isRebuilt),
                                        readModel,
                                        readModel));
    }

    private interface Statement {
        String of(ReadModelTable table, String sameKey);
    }

    private Runnable statement(ReadModelTable table, Statement sql) {
        return () -> {
            String sameKey =
                    beside.key(table).stream()
                            .map(SqlName::quoted)
                            .map(column -> "l.%1$s = b.%1$s".formatted(column))
                            .collect(joining(" AND "));
            beside.jdbc().update(sql.of(table, sameKey), readModel);
        };
    }

    private String deleteGone(ReadModelTable table, String sameKey) {
        return "DELETE FROM %s l WHERE NOT EXISTS (SELECT FROM %s b WHERE %s) AND %s"
                .formatted(beside.live(table), beside.beside(table), sameKey, isRebuilt("l"));
    }

    /** Compared byte by byte, which every type can be. */
    private String updateDiffering(ReadModelTable table, String sameKey) {
        return "UPDATE %s l SET (%s) = ROW(%s) FROM %s b WHERE %s AND ROW(%s)::record *<> ROW(%s)::record AND %s"
                .formatted(
                        beside.live(table),
                        columns(table, column -> column),
                        columns(table, column -> "b." + column),
                        beside.beside(table),
                        sameKey,
                        columns(table, column -> "l." + column),
                        columns(table, column -> "b." + column),
                        isRebuilt("l"));
    }

    private String insertNew(ReadModelTable table, String sameKey) {
        return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s b WHERE NOT EXISTS (SELECT FROM %1$s l WHERE %4$s) AND %5$s"
                .formatted(
                        beside.live(table),
                        columns(table, column -> column),
                        beside.beside(table),
                        sameKey,
                        isRebuilt("b"));
    }

    private String isRebuilt(String row) {
        return RebuiltAggregates.condition(row + "." + beside.id());
    }

    private static String columns(ReadModelTable table, UnaryOperator<String> pattern) {
        return table.columns().stream().map(SqlName::quoted).map(pattern).collect(joining(", "));
    }
}
