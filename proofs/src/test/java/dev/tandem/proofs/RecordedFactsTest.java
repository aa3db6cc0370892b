package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.readmodel.audit.AuditRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** What was recorded when limits were wider is read for ever: only commands are checked. */
class RecordedFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void a_cart_with_more_than_is_allowed_today_goes_on(String strategy) {
        try (BothSides sides =
                new BothSides("tandem.dynamodb.aggregates.cart.strategy=" + strategy)) {
            sides.create("wide");
            record(
                    sides,
                    2,
                    "cart_item_added",
                    "{'item':{'itemId':'tea 1','name':'%s','quantity':5000,'unitPrice':{'amount':4.125,'currency':'EUR'}}}"
                            .formatted("x".repeat(300)));
            record(
                    sides,
                    3,
                    "cart_item_added",
                    "{'item':{'itemId':'tea 1','name':'%s','quantity':6000,'unitPrice':{'amount':4.125,'currency':'EUR'}}}"
                            .formatted("x".repeat(300)));
            record(sides, 4, "cart_item_quantity_changed", "{'itemId':'tea 1','quantity':7000}");
            otherCodeMadeTheState(sides);

            assertThat(sides.add("wide", "milk")).isInstanceOf(Accepted.class);
            assertThat(sides.add("wide", "milk")).isInstanceOf(Accepted.class);
            sides.show("wide");

            assertThat(sides.audit(AuditRequest.all()).findings()).isEmpty();
            assertThat(sides.jdbc().queryForObject("SELECT item_count FROM cart", Integer.class))
                    .isEqualTo(7002);
        }
    }

    private static void record(BothSides sides, int number, String type, String body) {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("cart_events"))
                                .item(
                                        Map.of(
                                                "cartId", fromS("wide"),
                                                "sequenceNumber", fromN(Integer.toString(number)),
                                                "eventType", fromS(type),
                                                "eventVersion", fromN("1"),
                                                "body", fromS(body.replace('\'', '"')),
                                                "createdAt", fromS("2026-11-25T18:00:00Z"))));
    }

    private static void otherCodeMadeTheState(BothSides sides) {
        sides.dynamoDb()
                .updateItem(update ->
                        update.tableName(sides.table("carts"))
                                .key(Map.of("cartId", fromS("wide")))
                                .updateExpression("SET foldFingerprint = :other")
                                .expressionAttributeValues(Map.of(":other", fromS("other"))));
    }
}
