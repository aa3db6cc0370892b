package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Whose carts they are, by the tokens that callers send: the packaged functions behind the
 * template's API and its authorizer. In every build {@code JwtAuthorizerTest} shows the authorizer,
 * and {@code CallersCartsTest} what functions make of a caller.
 */
@Tag("thorough")
@Timeout(300)
class PackagedCallersTest {

    private static final String TEA =
            "{\"cartId\":\"mias\",\"item\":{\"itemId\":\"tea\",\"name\":\"Tea\",\"quantity\":2,"
                    + "\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}}";

    private final Harness harness = Harness.start();
    private TokenIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = TokenIssuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
        harness.close();
    }

    @Test
    void mia_s_cart_is_hers_and_for_ben_with_a_token_of_his_own_there_is_no_such_cart() {
        deploy(Map.of());
        Api mia = as(Map.of("sub", "mia"));
        Api ben = as(Map.of("sub", "ben"));

        assertThat(mia.post("createCart", "{\"cartId\":\"mias\"}").statusCode())
                .as(harness.report())
                .isEqualTo(201);
        shown(mia);

        assertThat(ben.post("getCart", "{\"cartId\":\"mias\"}").statusCode()).isEqualTo(404);
        assertThat(ben.post("addCartItem", TEA).statusCode()).isEqualTo(404);
        assertThat(ben.post("commands/addCartItem", TEA).statusCode()).isEqualTo(404);
        assertThat(ben.post("listCarts", "{}").body()).doesNotContain("mias");
        assertThat(mia.post("listCarts", "{}").body()).contains("mias");
        assertThat(mia.post("addCartItem", TEA).body()).contains("\"version\":2");
    }

    @Test
    void who_sends_no_token_or_a_forged_one_reaches_nothing() {
        deploy(Map.of());
        Api nobody = Api.of(harness);
        Api forger = nobody.with(issuer.forged(Map.of("sub", "mia")));

        for (Api caller : new Api[] {nobody, forger}) {
            for (String path : new String[] {"createCart", "getCart", "commands/createCart"}) {
                assertThat(caller.post(path, "{\"cartId\":\"mias\"}").statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
        }
        assertThat(harness.dynamoDb().scan(scan -> scan.tableName("carts")).items()).isEmpty();
    }

    @Test
    void another_claim_of_the_token_may_say_who_calls() {
        deploy(Map.of("JwtCallerClaim", "username"));
        Api mia = as(Map.of("sub", "4711", "username", "mia"));

        assertThat(mia.post("createCart", "{\"cartId\":\"mias\"}").statusCode())
                .as(harness.report())
                .isEqualTo(201);

        assertThat(harness.dynamoDb().scan(scan -> scan.tableName("carts")).items())
                .singleElement()
                .satisfies(cart -> assertThat(cart.get("userAccountId").s()).isEqualTo("mia"));
        assertThat(as(Map.of("sub", "mia")).post("createCart", "{}").statusCode())
                .as("a token without that claim")
                .isEqualTo(401);
        shown(mia);
    }

    private void deploy(Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("OpenApi", "false");
        parameters.put("JwtIssuer", issuer.uri());
        parameters.put("JwtAudience", "carts");
        var _ = PackagedCart.deploy(harness, "callers", parameters);
    }

    private Api as(Map<String, Object> claims) {
        return Api.of(harness).with(issuer.token(claims));
    }

    private static void shown(Api caller) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> caller.post("getCart", "{\"cartId\":\"mias\"}").statusCode() == 200);
    }
}
