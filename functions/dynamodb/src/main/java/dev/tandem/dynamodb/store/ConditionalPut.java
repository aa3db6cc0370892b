package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Puts under a condition, which hand back the item that did not meet it. */
final class ConditionalPut {

    private ConditionalPut() {}

    /** If there is no item with this key. */
    static Put ifAbsent(String table, Map<String, AttributeValue> item, String key) {
        return put(table, item)
                .conditionExpression("attribute_not_exists(#key)")
                .expressionAttributeNames(Map.of("#key", key))
                .build();
    }

    /**
     * If there is no item with this key, or one that has expired.
     *
     * @param expiresAt the attribute that says when, in seconds since 1970
     */
    static Put ifAbsentOrExpired(
            String table,
            Map<String, AttributeValue> item,
            String key,
            String expiresAt,
            Instant now) {
        return put(table, item)
                .conditionExpression("attribute_not_exists(#key) OR #expiresAt < :now")
                .expressionAttributeNames(Map.of("#key", key, "#expiresAt", expiresAt))
                .expressionAttributeValues(
                        Map.of(":now", fromN(Long.toString(now.getEpochSecond()))))
                .build();
    }

    /** If the attribute is still what it is in that item, or still missing. */
    static Put ifUnchanged(
            String table,
            Map<String, AttributeValue> item,
            Map<String, AttributeValue> old,
            String attribute) {
        AttributeValue value = old.get(attribute);
        Put.Builder put = put(table, item).expressionAttributeNames(Map.of("#it", attribute));
        return value == null
                ? put.conditionExpression("attribute_not_exists(#it)").build()
                : put.conditionExpression("#it = :it")
                        .expressionAttributeValues(Map.of(":it", value))
                        .build();
    }

    /**
     * If the condition holds, in which {@code :expected} is a number.
     *
     * @param values more that it names
     */
    static Put when(
            String condition,
            Map<String, String> names,
            Map<String, AttributeValue> values,
            long expected,
            String table,
            Map<String, AttributeValue> item) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":expected", fromN(Long.toString(expected)));
        return put(table, item)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(all)
                .build();
    }

    /** If the item is a state of that version and mark, which was written then. */
    static Put ifWritten(
            long version,
            Instant at,
            AttributeValue mark,
            String table,
            Map<String, AttributeValue> item) {
        return put(table, item)
                .conditionExpression(
                        "#version = :version AND #updatedAt = :updatedAt AND #mark = :mark")
                .expressionAttributeNames(
                        Map.of(
                                "#version", StateItems.VERSION,
                                "#updatedAt", StateItems.UPDATED_AT,
                                "#mark", FoldMark.FIELD))
                .expressionAttributeValues(
                        Map.of(
                                ":version", fromN(Long.toString(version)),
                                ":updatedAt", fromS(at.toString()),
                                ":mark", mark))
                .build();
    }

    private static Put.Builder put(String table, Map<String, AttributeValue> item) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }
}
