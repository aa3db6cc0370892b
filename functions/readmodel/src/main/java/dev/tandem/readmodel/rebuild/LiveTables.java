package dev.tandem.readmodel.rebuild;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The live tables beside which rows were made. */
record LiveTables(BesideTables beside) {

    /** Keeps writers out until the transaction ends; readers go on. */
    void lock() {
        beside.jdbc()
                .execute(
                        "LOCK TABLE %s IN EXCLUSIVE MODE"
                                .formatted(
                                        tables().stream()
                                                .map(beside::live)
                                                .collect(joining(", "))));
    }

    /** Takes an aggregate away, its children first. */
    void remove(String aggregateId) {
        for (ReadModelTable table : tables().reversed()) {
            beside.jdbc()
                    .update(
                            "DELETE FROM %s WHERE %s::text COLLATE \"C\" = ?"
                                    .formatted(beside.live(table), beside.id()),
                            aggregateId);
        }
    }

    private List<ReadModelTable> tables() {
        return beside.tables().tables();
    }
}
