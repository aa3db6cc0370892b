package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.commands.CommandFunctions.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class CartCommandFunctionsTest {

    private static final CommandFunctions FUNCTIONS = new CommandFunctions();

    private final String cart = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
    }

    @Test
    void a_creation_answers_201_with_the_first_event() {
        Answer answer = create();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.json().toString())
                .isEqualTo(
                        """
                        {"cartId":"%s","version":1,"events":[{"sequenceNumber":1,"eventType":"cart_created"}]}\
                        """
                                .formatted(cart));
    }

    @Test
    void a_creation_without_an_id_makes_one_up() {
        Answer answer = FUNCTIONS.call("createCart", "{\"userAccountId\":\"mia\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("cartId").stringValue()).matches("[0-9a-f-]{36}");
    }

    @Test
    void every_command_has_its_function_and_its_event() {
        create();

        assertThat(eventOf(call("addCartItem", item("tea", "2", "4.50", "EUR"))))
                .isEqualTo("2 cart_item_added");
        assertThat(eventOf(call("changeCartItemQuantity", "\"itemId\":\"tea\",\"quantity\":3")))
                .isEqualTo("3 cart_item_quantity_changed");
        assertThat(eventOf(call("removeCartItem", "\"itemId\":\"tea\"")))
                .isEqualTo("4 cart_item_removed");
        call("addCartItem", item("pot", "1", "39.90", "EUR"));
        assertThat(eventOf(call("checkOutCart", ""))).isEqualTo("6 cart_checked_out");
    }

    @Test
    void a_stale_version_answers_409_with_both_versions_and_writes_nothing() {
        create();
        call("addCartItem", item("tea", "2", "4.50", "EUR"));

        Answer answer = refused("addCartItem", item("pot", "1", "9", "EUR") + ",\"version\":1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").stringValue()).isEqualTo("urn:tandem:conflict");
        assertThat(answer.json().get("expectedVersion").intValue()).isEqualTo(1);
        assertThat(answer.json().get("currentVersion").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "itemId":"tea","quantity":0                | quantity | is 0: must be 1 to 999
                    "itemId":"tea","quantity":1000             | quantity | is 1000: must be 1 to 999
                    "itemId":"tea"                             | quantity | is required
                    "itemId":"tea","quantity":"2"              | quantity | must be a whole number from -2147483648 to 2147483647
                    "itemId":"tea","quantity":2,"colour":"red" | colour   | is not known here: known are cartId, causationId, commandId, correlationId, itemId, quantity, version
                    """)
    void a_bad_field_answers_400_with_its_name_and_writes_nothing(
            String fields, String field, String message) {
        create();
        call("addCartItem", item("tea", "2", "4.50", "EUR"));

        Answer answer = refused("changeCartItemQuantity", fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("violations").toString())
                .isEqualTo("[{\"field\":\"%s\",\"message\":\"%s\"}]".formatted(field, message));
    }

    @Test
    void a_bad_field_deep_inside_is_named_by_its_path() {
        create();

        Answer answer = refused("addCartItem", item("tea", "2", "-1", "EUR"));

        assertThat(answer.json().get("violations").get(0).get("field").stringValue())
                .isEqualTo("item.unitPrice.amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cartId\":", "", "null", "7", "\"text\""})
    void what_is_no_json_object_answers_400(String garbled) {
        assertThat(FUNCTIONS.call("addCartItem", garbled).status()).isEqualTo(400);
        assertThat(FUNCTIONS.call("createCart", garbled).status()).isEqualTo(400);
    }

    @Test
    void an_array_of_commands_is_refused_and_none_of_them_is_carried_out() {
        String create = "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);

        assertThat(FUNCTIONS.callWithArray("createCart", "[" + create + "," + create + "]"))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
        assertThat(history()).isEmpty();
    }

    @Test
    void what_depends_on_the_cart_answers_422_with_a_code_and_writes_nothing() {
        create();
        call("addCartItem", item("tea", "2", "4.50", "EUR"));

        Answer currency = refused("addCartItem", item("pot", "1", "9", "USD"));
        Answer quantity = refused("addCartItem", item("tea", "998", "4.50", "EUR"));
        call("checkOutCart", "");
        Answer checkedOut = refused("removeCartItem", "\"itemId\":\"tea\"");

        assertThat(List.of(currency, quantity, checkedOut))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422))
                .extracting(answer -> answer.json().get("code").stringValue())
                .containsExactly("second_currency", "quantity_over_limit", "cart_checked_out");
    }

    @Test
    void an_unknown_cart_answers_404() {
        Answer answer = refused("checkOutCart", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("there is no cart " + cart);
    }

    @Test
    void a_repeated_command_id_answers_as_the_first_time() {
        create();
        String add = item("tea", "2", "4.50", "EUR") + ",\"commandId\":\"add-" + cart + "\"";

        Answer first = call("addCartItem", add);
        Answer second = call("addCartItem", add);

        assertThat(second).isEqualTo(first);
        assertThat(history()).hasSize(2);
    }

    @Test
    void an_event_of_an_http_api_is_answered_alike() {
        String request = "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);

        assertThat(FUNCTIONS.callOverHttpApi("createCart", request).status()).isEqualTo(201);
        assertThat(FUNCTIONS.callOverHttpApi("createCart", request).status()).isEqualTo(409);
        assertThat(FUNCTIONS.callOverHttpApi("createCart", "{").status()).isEqualTo(400);
    }

    @Test
    void state_and_event_stand_in_their_tables_as_the_contract_says() {
        create();
        call(
                "addCartItem",
                item("tea", "2", "4.50", "EUR") + ",\"commandId\":\"contract-" + cart + "\"");

        Map<String, AttributeValue> state =
                FUNCTIONS
                        .dynamoDb()
                        .getItem(get -> get.tableName("carts").key(Map.of("cartId", text(cart))))
                        .item();
        assertThat(state)
                .containsOnlyKeys(
                        "cartId",
                        "userAccountId",
                        "cartItems",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "foldFingerprint")
                .containsEntry("userAccountId", text("mia"))
                .containsEntry("status", text("open"))
                .containsEntry("version", number("2"));
        Map<String, AttributeValue> tea = requireNonNull(state.get("cartItems")).l().getFirst().m();
        assertThat(tea)
                .containsOnlyKeys("itemId", "name", "quantity", "unitPrice")
                .containsEntry("itemId", text("tea"))
                .containsEntry("name", text("Some tea"))
                .containsEntry("quantity", number("2"));
        Map<String, AttributeValue> price = requireNonNull(tea.get("unitPrice")).m();
        assertThat(price)
                .containsOnlyKeys("amount", "currency")
                .containsEntry("currency", text("EUR"));
        assertThat(new BigDecimal(requireNonNull(price.get("amount")).n()))
                .isEqualByComparingTo("4.50");
        Map<String, AttributeValue> event = history().get(1);
        assertThat(event)
                .containsOnlyKeys(
                        "cartId",
                        "sequenceNumber",
                        "eventType",
                        "eventVersion",
                        "body",
                        "createdAt",
                        "metadata")
                .containsEntry("sequenceNumber", number("2"))
                .containsEntry("eventType", text("cart_item_added"))
                .containsEntry("eventVersion", number("1"))
                .containsEntry(
                        "body",
                        text(
                                """
                                {"item":{"itemId":"tea","name":"Some tea","quantity":2,\
                                "unitPrice":{"amount":4.50,"currency":"EUR"}}}\
                                """))
                .containsEntry(
                        "metadata",
                        AttributeValue.fromM(Map.of("commandId", text("contract-" + cart))));
        assertThat(requireNonNull(event.get("createdAt")).s())
                .matches("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
    }

    private Answer create() {
        return FUNCTIONS.call(
                "createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart));
    }

    private Answer call(String function, String fields) {
        return FUNCTIONS.call(
                function,
                "{\"cartId\":\"%s\"%s}".formatted(cart, fields.isEmpty() ? "" : "," + fields));
    }

    /** Calls it and sees that neither state nor history has changed. */
    private Answer refused(String function, String fields) {
        var before = history();
        Answer answer = call(function, fields);
        assertThat(history()).isEqualTo(before);
        return answer;
    }

    private List<Map<String, AttributeValue>> history() {
        return FUNCTIONS
                .dynamoDb()
                .query(query ->
                        query.tableName("cart_events")
                                .consistentRead(true)
                                .keyConditionExpression("cartId = :id")
                                .expressionAttributeValues(Map.of(":id", text(cart))))
                .items();
    }

    private static String eventOf(Answer answer) {
        var event = answer.json().get("events").get(0);
        return event.get("sequenceNumber") + " " + event.get("eventType").stringValue();
    }

    private static String item(String id, String quantity, String amount, String currency) {
        return """
        "item":{"itemId":"%s","name":"Some tea","quantity":%s,\
        "unitPrice":{"amount":%s,"currency":"%s"}}\
        """
                .formatted(id, quantity, amount, currency);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(String value) {
        return AttributeValue.fromN(value);
    }
}
