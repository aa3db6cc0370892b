package dev.tandem.harness.aws.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Routes that need a token. */
class JwtAuthorizerTest {

    private static final AtomicReference<JsonNode> SEEN = new AtomicReference<>();
    private static final Issuer ISSUER = new Issuer();
    private static final HttpApi API =
            HttpApi.start(
                    0,
                    List.of(
                            new Route(
                                    "GET /mine",
                                    "mine",
                                    new JwtAuthorizer(ISSUER.uri(), List.of("carts", "shop"))),
                            new Route("GET /open", "open")),
                    (_, event) -> {
                        SEEN.set(JsonMapper.shared().readTree(event));
                        return new IntegrationResult.Answered(
                                SdkBytes.fromUtf8String("{\"statusCode\":204}"));
                    });

    @BeforeEach
    void forget() {
        SEEN.set(JsonMapper.shared().nullNode());
    }

    @AfterAll
    static void close() {
        API.close();
        ISSUER.close();
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws =
                    "A function is told the claims of the token that was accepted, all of them as"
                            + " text",
            source =
                    "API Gateway Developer Guide, Control access to HTTP APIs with JWT authorizers")
    @Test
    void a_function_is_told_the_claims_of_the_token() {
        JWTClaimsSet claims =
                ISSUER.claims().claim("level", 3).claim("roles", List.of("a", "b")).build();

        assertThat(get("/mine", "Bearer " + ISSUER.signed(claims)).statusCode()).isEqualTo(204);

        JsonNode jwt = SEEN.get().at("/requestContext/authorizer/jwt");
        assertThat(jwt.at("/claims/sub").asString()).isEqualTo("mia");
        assertThat(jwt.at("/claims/level").isString()).isTrue();
        assertThat(jwt.at("/claims/exp").isString()).isTrue();
        assertThat(jwt.at("/claims/roles").asString()).isEqualTo("[a b]");
        assertThat(jwt.path("scopes").isNull()).isTrue();
    }

    @Test
    void a_token_counts_without_bearer_and_by_its_client_where_it_names_no_audience() {
        String access =
                ISSUER.signed(
                        ISSUER.claims().audience((String) null).claim("client_id", "shop").build());

        assertThat(get("/mine", access).statusCode()).isEqualTo(204);
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "Without a token of the issuer for the audience and of now, the answer is 401",
            source =
                    "API Gateway Developer Guide, Control access to HTTP APIs with JWT authorizers")
    @Test
    void nobody_gets_in_by_another_token() {
        JWTClaimsSet good = ISSUER.claims().build();
        String token = ISSUER.signed(good);

        assertThat(refused("")).isTrue();
        assertThat(refused("Bearer nonsense")).isTrue();
        assertThat(refused("Bearer " + token.substring(0, token.lastIndexOf('.') + 1))).isTrue();
        assertThat(refused("Bearer " + ISSUER.forged(good))).isTrue();
        assertThat(refused("Bearer " + new PlainJWT(good).serialize())).isTrue();
        assertThat(refusedWith(claims -> claims.audience("other"))).isTrue();
        assertThat(refusedWith(claims -> claims.audience("other").claim("client_id", "carts")))
                .isTrue();
        assertThat(refusedWith(claims -> claims.issuer("http://127.0.0.1:1"))).isTrue();
        assertThat(refusedWith(claims -> claims.expirationTime(at(-1)))).isTrue();
        assertThat(refusedWith(claims -> claims.expirationTime(null))).isTrue();
        assertThat(refusedWith(claims -> claims.notBeforeTime(at(60)))).isTrue();
        assertThat(refusedWith(claims -> claims.issueTime(at(60)))).isTrue();
    }

    @Test
    void a_new_key_of_the_issuer_counts() {
        assertThat(refusedWith(UnaryOperator.identity())).isFalse();

        ISSUER.rotate("two");

        assertThat(refusedWith(UnaryOperator.identity())).isFalse();
    }

    @Test
    void another_route_is_open_and_tells_of_no_caller() {
        assertThat(get("/open", "Bearer nonsense").statusCode()).isEqualTo(204);
        assertThat(SEEN.get().path("requestContext").has("authorizer")).isFalse();
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private boolean refusedWith(UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return refused("Bearer " + ISSUER.signed(spoil.apply(ISSUER.claims()).build()));
    }

    private boolean refused(String authorization) {
        forget();
        HttpResponse<String> answer = get("/mine", authorization);
        return answer.statusCode() == 401
                && answer.body().equals("{\"message\":\"Unauthorized\"}")
                && SEEN.get().isNull();
    }

    private static HttpResponse<String> get(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API.uri() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return Http.send(request.build());
    }
}
