package dev.tandem.readmodel.row;

/**
 * The statements on a table of sums. Those that change it are told in SQL what is added to it, and
 * what is taken away; what is in both stays as it is.
 *
 * @param more rows of the table that are added, with their parameters
 * @param less those that are taken away, with theirs
 */
record SumStatements(RecordTable<?> table, String more, String less) {

    /** Those that take two JSON arrays of parts. */
    static SumStatements ofGiven(RecordTable<?> table) {
        return new SumStatements(table, table.rows(), table.rows());
    }

    /** Those that take parts as a JSON array, and what {@link SummedParts#before} takes. */
    static SumStatements ofMoved(RecordTable<?> table) {
        return new SumStatements(table, table.rows(), SummedParts.before(table));
    }

    private String delta() {
        return """
        WITH "the more" AS (SELECT %1$s, %2$s FROM %5$s more),
             "the less" AS (SELECT %1$s, %2$s FROM %6$s less),
             "the delta" AS (
            SELECT %1$s, %3$s FROM (
                (TABLE "the more" EXCEPT ALL TABLE "the less")
                UNION ALL SELECT %1$s, %4$s FROM (TABLE "the less" EXCEPT ALL TABLE "the more") gone) part
             GROUP BY %1$s)
        """
                .formatted(
                        table.quotedKey(),
                        each("coalesce(%1$s, 0) AS %1$s"),
                        each("sum(%1$s) AS %1$s"),
                        each("-%s"),
                        more,
                        less);
    }

    /** Never a negative row: a table may check that its sums are none. */
    String insert() {
        return delta()
                + "INSERT INTO %1$s (%2$s, %3$s) SELECT %2$s, %4$s FROM \"the delta\" ORDER BY %2$s ON CONFLICT DO NOTHING"
                        .formatted(table.quotedName(), table.quotedKey(), each("%s"), each("0"));
    }

    String lock() {
        return delta()
                + "SELECT t.%1$s FROM %2$s t JOIN \"the delta\" USING (%1$s) ORDER BY t.%1$s FOR UPDATE OF t"
                        .formatted(table.quotedKey(), table.quotedName());
    }

    String update() {
        return delta()
                + "UPDATE %1$s t SET %2$s FROM \"the delta\" d WHERE t.%3$s = d.%3$s"
                        .formatted(
                                table.quotedName(),
                                each("%1$s = t.%1$s + d.%1$s"),
                                table.quotedKey());
    }

    /** The keys whose row is not the sum of the parts that it takes as a JSON array. */
    String differences() {
        return """
        SELECT %1$s FROM (
            SELECT %1$s, %2$s FROM (
                SELECT %1$s, %3$s FROM %4$s UNION ALL SELECT %1$s, %5$s FROM %6$s) part
             GROUP BY %1$s) total
         WHERE (%3$s) IS DISTINCT FROM (%7$s) ORDER BY %1$s
        """
                .formatted(
                        table.quotedKey(),
                        each("sum(%1$s) AS %1$s"),
                        each("%s"),
                        table.quotedName(),
                        each("-%s"),
                        table.rows(),
                        each("0"));
    }

    /** Sums as JSON, in the order of their keys. */
    String select(String which) {
        return "SELECT to_jsonb(%1$s) FROM %2$s %1$s%3$s ORDER BY %1$s.%4$s"
                .formatted(RecordTable.ALIAS, table.quotedName(), which, table.quotedKey());
    }

    private String each(String pattern) {
        return RecordTable.each(table.values(), pattern::formatted);
    }
}
