package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.commands.CommandFunctions.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Carts that another writer began under an id with which none begins here. */
class ForeignCartIdTest {

    private static final CommandFunctions FUNCTIONS = new CommandFunctions();
    private static final String ITEM =
            """
            {"itemId":"tea","name":"Tea","quantity":2,"unitPrice":{"amount":4.50,"currency":"EUR"}}\
            """;

    private final String foreign = "mia@example.org/" + UUID.randomUUID();

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
    }

    @Test
    void every_command_serves_a_cart_that_is_there_whatever_its_id_is() {
        begin(foreign);

        assertVersion(2, call("addCartItem", "\"item\":" + ITEM));
        assertVersion(3, call("changeCartItemQuantity", "\"itemId\":\"tea\",\"quantity\":3"));
        assertVersion(4, call("removeCartItem", "\"itemId\":\"tea\""));
        assertVersion(5, call("addCartItem", "\"item\":" + ITEM));
        assertVersion(6, call("checkOutCart", "\"version\":5"));
    }

    @Test
    void one_that_is_not_there_is_not_found_and_does_not_begin() {
        assertThat(call("addCartItem", "\"item\":" + ITEM).status()).isEqualTo(404);
        assertThat(call("checkOutCart", "\"version\":1").status()).isEqualTo(404);
        assertThat(call("createCart", "\"userAccountId\":\"mia\"").json().toString())
                .contains("\"cartId\"", "must be 1 to 128 characters of A-Z a-z 0-9 - _");
    }

    private Answer call(String function, String fields) {
        return FUNCTIONS.call(function, "{\"cartId\":\"%s\",%s}".formatted(foreign, fields));
    }

    private static void assertVersion(int version, Answer answer) {
        assertThat(answer.json().path("version").asInt(0))
                .as("%s", answer.json())
                .isEqualTo(version);
    }

    /** As a cart of ours, under that id. */
    private static void begin(String id) {
        String own = UUID.randomUUID().toString();
        FUNCTIONS.call(
                "createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(own));
        copy("carts", Map.of("cartId", fromS(own)), id);
        copy(
                "cart_events",
                Map.of("cartId", fromS(own), "sequenceNumber", AttributeValue.fromN("1")),
                id);
    }

    private static void copy(String table, Map<String, AttributeValue> key, String id) {
        var item =
                new HashMap<>(
                        FUNCTIONS.dynamoDb().getItem(get -> get.tableName(table).key(key)).item());
        item.put("cartId", fromS(id));
        FUNCTIONS.dynamoDb().putItem(put -> put.tableName(table).item(item));
    }
}
