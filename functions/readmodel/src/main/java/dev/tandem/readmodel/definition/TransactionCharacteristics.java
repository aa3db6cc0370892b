package dev.tandem.readmodel.definition;

/** What the statements of a transaction see, as {@code SET TRANSACTION} has it. */
enum TransactionCharacteristics {
    /** Each statement sees what was committed before it: a row behind its lock is the newest. */
    UPDATING("ISOLATION LEVEL READ COMMITTED"),
    /** All statements see the same moment. */
    READING("ISOLATION LEVEL REPEATABLE READ, READ ONLY");

    private final String sql;

    TransactionCharacteristics(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
