package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.commands.CommandFunctions.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/** Functions that are to know who calls them over HTTP. */
class CallerSettingsTest {

    private static final CommandFunctions FUNCTIONS =
            new CommandFunctions(
                    "tandem.function.caller-required=true",
                    "tandem.function.caller-claim=username");

    private final String create =
            "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(UUID.randomUUID());

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
    }

    @Test
    void a_request_without_a_token_is_unauthenticated() {
        Answer answer = FUNCTIONS.callOverHttp("createCart", HttpEvents.open(create));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tandem:unauthenticated");
    }

    @Test
    void a_token_without_the_claim_is_not_taken_for_an_open_api() {
        Answer answer =
                FUNCTIONS.callOverHttp(
                        "createCart", HttpEvents.withClaims(create, Map.of("sub", "mia")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asString()).contains("'username'");
    }

    @Test
    void the_claim_says_who_calls_in_both_payload_formats() {
        Map<String, String> claims = Map.of("sub", "8f2a", "username", "mia");

        assertThat(
                        FUNCTIONS
                                .callOverHttp("createCart", HttpEvents.withClaims(create, claims))
                                .status())
                .isEqualTo(201);
        assertThat(
                        FUNCTIONS
                                .callOverHttp(
                                        "createCart",
                                        HttpEvents.withClaimsInFormat1(create, claims))
                                .status())
                .isEqualTo(409);
        assertThat(
                        FUNCTIONS
                                .callOverHttp(
                                        "createCart",
                                        HttpEvents.withClaimsInFormat1(
                                                create, Map.of("username", "eve")))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void whoever_may_invoke_the_function_itself_needs_no_token() {
        assertThat(FUNCTIONS.call("createCart", create).status()).isEqualTo(201);
    }
}
