package dev.tandem.readmodel.roundtrip;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that go to PostgreSQL together and are answered together, however many they are. Each
 * sees what those before it did, and what others had committed when those had their locks. To be
 * run within a transaction: where one fails, those behind it are not done, and those before it must
 * not stay.
 */
public final class RoundTrip {

    /** One of them. */
    private record Step(String sql, RowCallbackHandler row, List<Object> parameters) {}

    private final List<Step> steps = new ArrayList<>();

    /**
     * Adds a query, or a write that returns rows.
     *
     * @param sql one statement, without a semicolon
     * @param row takes each row, after all statements were done
     * @param parameters of the driver's own types, arrays among them
     */
    public RoundTrip add(String sql, RowCallbackHandler row, Object... parameters) {
        steps.add(new Step(sql, row, List.of(parameters)));
        return this;
    }

    /** Adds a write that returns nothing. */
    public RoundTrip add(String sql, Object... parameters) {
        return add(sql, _ -> {}, parameters);
    }

    /** Sends them, if there are any. */
    public void run(JdbcOperations jdbc) {
        if (!steps.isEmpty()) {
            String all = steps.stream().map(Step::sql).collect(joining(";\n"));
            jdbc.execute(all, (PreparedStatementCallback<Boolean>) this::run);
        }
    }

    private boolean run(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Step step : steps) {
            for (Object parameter : step.parameters()) {
                statement.setObject(index++, parameter);
            }
        }
        statement.execute();
        for (Step step : steps) {
            take(statement, step.row());
            statement.getMoreResults();
        }
        return true;
    }

    private static void take(PreparedStatement statement, RowCallbackHandler row)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows != null && rows.next()) {
                row.processRow(rows);
            }
        }
    }
}
