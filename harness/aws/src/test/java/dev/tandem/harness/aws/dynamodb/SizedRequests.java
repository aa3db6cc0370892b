package dev.tandem.harness.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that have so much of something, to the tables {@code things} and {@code lists}. */
record SizedRequests(DynamoDbClient client) {

    void createTables() {
        createTable("things");
        client.createTable(table ->
                table.tableName("lists")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attribute("id"), attribute("at"))
                        .keySchema(key("id", KeyType.HASH), key("at", KeyType.RANGE)));
    }

    void createTable(String name) {
        client.createTable(table ->
                table.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attribute("id"))
                        .keySchema(key("id", KeyType.HASH)));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    void put(String table, Map<String, AttributeValue> item) {
        client.putItem(it -> it.tableName(table).item(item));
    }

    void putItemOf(int bytes) {
        put("things", Map.of("id", text(9), "body", text(bytes - "id".length() - 9 - 4)));
    }

    void putNumberOf(int digits) {
        put("things", Map.of("id", text(9), "n", AttributeValue.fromN("7".repeat(digits))));
    }

    void putNested(int levels) {
        AttributeValue value = AttributeValue.fromS("deep");
        for (int i = 1; i < levels; i++) {
            value = AttributeValue.fromM(Map.of("m", value));
        }
        put("things", Map.of("id", text(9), "m", value));
    }

    static AttributeValue text(int bytes) {
        return AttributeValue.fromS("x".repeat(bytes));
    }

    private static AttributeValue id(int number) {
        return AttributeValue.fromS("a-thing-" + number);
    }

    private static <T> List<T> times(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    void transactWrites(int count) {
        client.transactWriteItems(
                it -> it.transactItems(times(count, i -> write(id(i), "x".length()))));
    }

    /** Some items of one size, and one with the rest. */
    void transactWrites(int count, int bytes, int rest) {
        // a key of 9 bytes, and two names of 6
        List<TransactWriteItem> writes =
                times(
                        count + 1,
                        i -> write(text(i + 1), (i == count ? rest : bytes) - (i + 1) - 6));
        client.transactWriteItems(it -> it.transactItems(writes));
    }

    void transactWithToken(int length) {
        client.transactWriteItems(
                it -> it.clientRequestToken("t".repeat(length)).transactItems(write(text(9), 1)));
    }

    private static TransactWriteItem write(AttributeValue id, int bytes) {
        return TransactWriteItem.builder()
                .put(it -> it.tableName("things").item(Map.of("id", id, "body", text(bytes))))
                .build();
    }

    void transactReads(int count) {
        client.transactGetItems(
                it -> it.transactItems(times(count, i -> read(Map.of("id", id(i))))));
    }

    private static TransactGetItem read(Map<String, AttributeValue> key) {
        return TransactGetItem.builder()
                .get(Get.builder().tableName("things").key(key).build())
                .build();
    }

    void batchWrites(int count) {
        List<WriteRequest> puts = times(count, i -> writeOf(Map.of("id", id(i))));
        client.batchWriteItem(it -> it.requestItems(Map.of("things", puts)));
    }

    private static WriteRequest writeOf(Map<String, AttributeValue> item) {
        PutRequest put = PutRequest.builder().item(item).build();
        return WriteRequest.builder().putRequest(put).build();
    }

    void batchReads(int count) {
        KeysAndAttributes keys =
                KeysAndAttributes.builder().keys(times(count, i -> Map.of("id", id(i)))).build();
        client.batchGetItem(it -> it.requestItems(Map.of("things", keys)));
    }

    void in(int values) {
        List<String> names = times(values, i -> ":v" + i);
        client.scan(it ->
                it.tableName("things")
                        .filterExpression("#b IN (" + String.join(",", names) + ")")
                        .expressionAttributeNames(Map.of("#b", "body"))
                        .expressionAttributeValues(
                                names.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Function.identity(),
                                                        AttributeValue::fromS))));
    }

    void expressionOf(int bytes) {
        String end = "attribute_exists(id)";
        client.scan(it ->
                it.tableName("things").filterExpression(end + " ".repeat(bytes - end.length())));
    }
}
