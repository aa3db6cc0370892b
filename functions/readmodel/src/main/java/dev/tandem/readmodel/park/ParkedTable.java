package dev.tandem.readmodel.park;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.schema.StoredText;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;

/** Statements on the table {@code parked_aggregate}, for one kind in one read model. */
record ParkedTable(JdbcClient jdbc, String readModel, AggregateType type) {

    static final String THESE =
            " WHERE read_model = :readModel AND aggregate_type = :type AND aggregate_id = ANY"
                    + " (:ids)";

    JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("readModel", readModel).param("type", type.name());
    }

    JdbcClient.StatementSpec these(String sql, Collection<String> aggregateIds) {
        return sql(sql).param("ids", keys(aggregateIds));
    }

    /** Ids as they are stored. */
    static String[] keys(Collection<String> aggregateIds) {
        return aggregateIds.stream().map(StoredText::key).toArray(String[]::new);
    }
}
