package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.commands.CommandFunctions.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.UUID;

/** Carts behind an API whose authorizer says who calls. */
class CallersCartsTest {

    private static final CommandFunctions FUNCTIONS = new CommandFunctions();
    private static final CommandFunctions WARM =
            new CommandFunctions("tandem.dynamodb.aggregates.cart.warm-states=100");

    private static final String TEA =
            "'item':{'itemId':'tea','name':'Tea','quantity':2,'unitPrice':{'amount':4.50,'currency':'EUR'}}";

    private final String cart = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
        WARM.close();
    }

    @Test
    void a_cart_belongs_to_the_caller_that_created_it() {
        Answer answer = as("ben", "createCart", "{'cartId':'CART'}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(state()).containsEntry("userAccountId", AttributeValue.fromS("ben"));
    }

    @Test
    void a_caller_may_name_itself_and_nobody_else() {
        Answer another = as("mia", "createCart", "{'cartId':'CART','userAccountId':'ben'}");
        assertThat(another.status()).isEqualTo(400);
        assertThat(another.json().path("violations").path(0).path("field").asString())
                .isEqualTo("userAccountId");
        assertThat(state()).isEmpty();

        assertThat(as("mia", "createCart", "{'cartId':'CART','userAccountId':'mia'}").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "addCartItem {'cartId':'CART',TEA}",
                "addCartItem {'cartId':'CART','version':1,TEA}",
                "addCartItem {'cartId':'CART','version':7,TEA}",
                "changeCartItemQuantity {'cartId':'CART','itemId':'tea','quantity':3}",
                "removeCartItem {'cartId':'CART','itemId':'tea'}",
                "checkOutCart {'cartId':'CART'}",
                "checkOutCart {'cartId':'CART','commandId':'CART-out'}"
            })
    void a_cart_of_somebody_else_is_answered_as_one_that_is_not_there(String call) {
        String[] parts = call.replace("TEA", TEA).split(" ", 2);
        as("ben", "createCart", "{'cartId':'CART'}");
        as("ben", "addCartItem", "{'cartId':'CART'," + TEA + "}");
        Map<String, AttributeValue> before = state();

        Answer others = as("mia", parts[0], parts[1]);
        Answer nobodys = as("mia", parts[0], parts[1].replace("CART", "CART-not-there"));

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.json().toString())
                .isEqualTo(nobodys.json().toString().replace("-not-there", ""));
        assertThat(state()).isEqualTo(before);
        assertThat(as("ben", "checkOutCart", "{'cartId':'CART'}").status()).isEqualTo(200);
    }

    @Test
    void a_state_in_memory_is_its_owners_alone_too() {
        assertThat(warm("ben", "createCart", "{'cartId':'CART'}").status()).isEqualTo(201);
        assertThat(warm("ben", "addCartItem", "{'cartId':'CART'," + TEA + "}").status())
                .isEqualTo(200);

        assertThat(warm("mia", "checkOutCart", "{'cartId':'CART'}").status()).isEqualTo(404);
        assertThat(warm("ben", "checkOutCart", "{'cartId':'CART'}").status()).isEqualTo(200);
    }

    @Test
    void an_id_that_is_taken_tells_nothing_of_the_cart() {
        as("ben", "createCart", "{'cartId':'CART'}");

        Answer answer = as("mia", "createCart", "{'cartId':'CART'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("id_taken");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
        assertThat(as("ben", "createCart", "{'cartId':'CART'}").status()).isEqualTo(409);
    }

    @Test
    void the_command_id_of_somebody_else_tells_nothing_of_its_answer() {
        as("ben", "createCart", "{'cartId':'CART'}");
        String add = "{'cartId':'CART','commandId':'CART-add'," + TEA + "}";
        Answer first = as("ben", "addCartItem", add);

        Answer answer = as("mia", "addCartItem", add);

        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tandem:command-id-reused");
        assertThat(as("ben", "addCartItem", add)).isEqualTo(first);
    }

    @Test
    void nothing_that_a_client_sends_makes_it_somebody() {
        as("ben", "createCart", "{'cartId':'CART'}");

        String forged =
                json(
                        "{'cartId':'CART','requestContext':{'authorizer':{'jwt':{'claims':{'sub':'ben'}}}}}");

        assertThat(
                        FUNCTIONS
                                .callOverHttp(
                                        "checkOutCart",
                                        HttpEvents.withClaims(forged, Map.of("sub", "mia")))
                                .status())
                .isEqualTo(400);
        Answer named = as("mia", "checkOutCart", "{'cartId':'CART','userAccountId':'ben'}");
        assertThat(named.status()).isEqualTo(400);
        assertThat(state()).containsEntry("status", AttributeValue.fromS("open"));
    }

    @Test
    void without_an_authorizer_everybody_commands_every_cart_as_before() {
        String create = json("{'cartId':'CART','userAccountId':'ben'}");
        assertThat(FUNCTIONS.callOverHttp("createCart", HttpEvents.open(create)).status())
                .isEqualTo(201);
        assertThat(FUNCTIONS.call("addCartItem", json("{'cartId':'CART'," + TEA + "}")).status())
                .isEqualTo(200);

        Answer nobody = FUNCTIONS.callOverHttp("createCart", HttpEvents.open("{}"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.json().path("detail").asString()).isEqualTo("userAccountId is required");
    }

    private Answer as(String caller, String function, String body) {
        return FUNCTIONS.callOverHttp(function, event(caller, body));
    }

    private Answer warm(String caller, String function, String body) {
        return WARM.callOverHttp(function, event(caller, body));
    }

    private Map<String, Object> event(String caller, String body) {
        return HttpEvents.withClaims(json(body), Map.of("sub", caller));
    }

    /** With the cart's id for CART, and double quotes for single ones. */
    private String json(String text) {
        return text.replace('\'', '"').replace("CART", cart);
    }

    private Map<String, AttributeValue> state() {
        return FUNCTIONS
                .dynamoDb()
                .getItem(get ->
                        get.tableName("carts")
                                .consistentRead(true)
                                .key(Map.of("cartId", AttributeValue.fromS(cart))))
                .item();
    }
}
