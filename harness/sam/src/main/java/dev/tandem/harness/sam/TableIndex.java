package dev.tandem.harness.sam;

import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** An index of a table with keys of its own. */
final class TableIndex {

    private TableIndex() {}

    static GlobalSecondaryIndex read(Properties properties) {
        return GlobalSecondaryIndex.builder()
                .indexName(properties.required("IndexName"))
                .keySchema(properties.readAll("KeySchema", Table::key))
                .projection(
                        properties
                                .readRequired("Projection", TableIndex::projection)
                                .orElseGet(() -> Projection.builder().build()))
                .build();
    }

    private static Projection projection(Properties properties) {
        Projection.Builder projection =
                Projection.builder().projectionType(properties.required("ProjectionType"));
        var attributes = properties.texts("NonKeyAttributes");
        return attributes.isEmpty()
                ? projection.build()
                : projection.nonKeyAttributes(attributes).build();
    }
}
