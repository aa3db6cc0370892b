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

/** What the cart's functions answer a commandId that comes again. */
class RepeatedCartCommandsTest {

    private static final CommandFunctions FUNCTIONS = new CommandFunctions();

    private final String cart = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
    }

    @Test
    void a_creation_that_comes_again_without_an_id_is_the_same_creation() {
        String create = "{'userAccountId':'mia','commandId':'create-CART'}";

        Answer first = call("createCart", create);

        assertThat(first.status()).isEqualTo(201);
        assertThat(call("createCart", create)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createCart {'cartId':'other-CART','userAccountId':'mia',ID}",
                "createCart {'cartId':'CART','userAccountId':'eve',ID}",
                "createCart {'userAccountId':'mia',ID}",
                "checkOutCart {'cartId':'CART',ID}",
                "checkOutCart {'cartId':'nobody-CART',ID}",
                "addCartItem {'cartId':'CART',ID,'item':{'itemId':'a','name':'A','quantity':1,"
                        + "'unitPrice':{'amount':1,'currency':'EUR'}}}"
            })
    void a_command_id_of_another_command_answers_422_and_tells_nothing_of_it(String call) {
        call("createCart", "{'cartId':'CART','userAccountId':'mia','commandId':'mine-CART'}");
        String[] parts = call.replace("ID", "'commandId':'mine-CART'").split(" ", 2);

        Answer answer = call(parts[0], parts[1]);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").stringValue())
                .isEqualTo("urn:tandem:command-id-reused");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail");
        assertThat(events(cart)).isEqualTo(1);
        assertThat(events("other-" + cart)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'cartId':'CART',ID,'item':{'unitPrice':{'currency':'EUR','amount':4.5},"
                        + "'quantity':2,'name':'Tea','itemId':'tea'}}",
                "{'item':{'itemId':'tea','name':'Tea','quantity':2,"
                        + "'unitPrice':{'amount':0.450E1,'currency':'EUR'}},ID,'cartId':'CART'}",
                "{'cartId':'CART',ID,'version':7,'item':{'itemId':'tea','name':'Tea','quantity':2,"
                        + "'unitPrice':{'amount':4.50,'currency':'EUR'}}}",
                "{'cartId':'CART',ID,'correlationId':null,'causationId':'again','item':{'itemId':'tea',"
                    + "'name':'\\u0054ea','quantity':2,'unitPrice':{'amount':4.50,'currency':'EUR'}}}"
            })
    void the_same_command_in_other_words_answers_as_the_first_time(String again) {
        create();
        String id = "'commandId':'same-CART'";
        Answer first =
                call(
                        "addCartItem",
                        "{'cartId':'CART',ID,'correlationId':'one','item':{'itemId':'tea','name':'Tea','quantity':2,'unitPrice':{'amount':4.50,'currency':'EUR'}}}"
                                .replace("ID", id));

        assertThat(first.status()).isEqualTo(200);
        assertThat(call("addCartItem", again.replace("ID", id))).isEqualTo(first);
        assertThat(events(cart)).isEqualTo(2);
    }

    @Test
    void a_refusal_with_a_command_id_is_the_same_when_it_comes_again() {
        String early = "{'cartId':'CART','commandId':'early-CART'}";
        Answer notFound = call("checkOutCart", early);
        create();
        String empty = "{'cartId':'CART','commandId':'empty-CART'}";
        Answer rejected = call("checkOutCart", empty);
        call(
                "addCartItem",
                "{'cartId':'CART','item':{'itemId':'tea','name':'Tea','quantity':2,'unitPrice':{'amount':4.50,'currency':'EUR'}}}");

        assertThat(notFound.status()).isEqualTo(404);
        assertThat(call("checkOutCart", early)).isEqualTo(notFound);
        assertThat(rejected.status()).isEqualTo(422);
        assertThat(call("checkOutCart", empty)).isEqualTo(rejected);
        assertThat(events(cart)).isEqualTo(2);
    }

    private void create() {
        call("createCart", "{'cartId':'CART','userAccountId':'mia'}");
    }

    /** With the cart's id for CART, and double quotes for single ones. */
    private Answer call(String function, String json) {
        return FUNCTIONS.call(function, json.replace('\'', '"').replace("CART", cart));
    }

    private int events(String cartId) {
        return FUNCTIONS
                .dynamoDb()
                .query(query ->
                        query.tableName("cart_events")
                                .consistentRead(true)
                                .keyConditionExpression("cartId = :id")
                                .expressionAttributeValues(
                                        Map.of(":id", AttributeValue.fromS(cartId))))
                .count();
    }
}
