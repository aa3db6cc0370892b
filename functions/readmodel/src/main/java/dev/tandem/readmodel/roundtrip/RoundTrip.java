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
    private record Step(
            String sql, boolean takesTime, RowCallbackHandler row, List<Object> parameters) {}

    private final JdbcOperations jdbc;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param jdbc reaches the database
     */
    public RoundTrip(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What reaches the database. */
    public JdbcOperations jdbc() {
        return jdbc;
    }

    /**
     * Adds a query, or a write that returns rows.
     *
     * @param sql one statement, without a semicolon
     * @param row takes each row, after all statements were done
     * @param parameters of the driver's own types, arrays among them: of one whose type it does not
     *     know, such as a timestamp of {@code java.sql}, it asks, and the trip becomes two
     */
    public RoundTrip add(String sql, RowCallbackHandler row, Object... parameters) {
        steps.add(new Step(sql, true, row, List.of(parameters)));
        return this;
    }

    /** Adds a write that returns nothing. */
    public RoundTrip add(String sql, Object... parameters) {
        return add(sql, _ -> {}, parameters);
    }

    /** Adds a setting of the transaction: nothing that takes PostgreSQL time. */
    public RoundTrip set(String sql) {
        steps.add(new Step(sql, false, _ -> {}, List.of()));
        return this;
    }

    /** Sends what was added so far, if anything was. What is added later goes in another one. */
    public void run() {
        if (!steps.isEmpty()) {
            List<Step> sent = List.copyOf(steps);
            steps.clear();
            String all = sent.stream().map(Step::sql).collect(joining(";\n"));
            jdbc.execute(
                    all,
                    (PreparedStatementCallback<Boolean>)
                            statement -> {
                                AnswerTime.ofAll(
                                        (int) sent.stream().filter(Step::takesTime).count(),
                                        statement.getConnection(),
                                        () -> run(statement, sent));
                                return true;
                            });
        }
    }

    private static void run(PreparedStatement statement, List<Step> steps) throws SQLException {
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
