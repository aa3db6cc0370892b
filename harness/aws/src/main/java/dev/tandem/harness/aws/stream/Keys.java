package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.ItemKey;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names of the key attributes of a stream's table.
 *
 * @param partition of the partition key
 * @param sort of the sort key, where there is one
 */
record Keys(String partition, Optional<String> sort) {

    static Keys of(List<KeySchemaElement> schema) {
        return new Keys(
                name(schema, KeyType.HASH)
                        .orElseThrow(
                                () -> new IllegalStateException("A stream names no partition key")),
                name(schema, KeyType.RANGE));
    }

    private static Optional<String> name(List<KeySchemaElement> schema, KeyType type) {
        return schema.stream()
                .filter(element -> element.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst();
    }

    ItemKey of(Record change) {
        Map<String, AttributeValue> keys = change.dynamodb().keys();
        return new ItemKey(
                Objects.requireNonNull(keys.get(partition), partition), sort.map(keys::get));
    }
}
