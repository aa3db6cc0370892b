package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.sam.TemplateException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Who may call the API of {@code template.yaml}. */
class TemplateCallersTest {

    private static final Map<String, String> TOKENS =
            Map.of("JwtIssuer", "http://127.0.0.1:1", "JwtAudience", "carts,shop");

    private static ShippedTemplate template;

    @BeforeAll
    static void start() {
        template = ShippedTemplate.start();
    }

    @AfterAll
    static void close() {
        template.close();
    }

    @Test
    void a_deployment_that_says_nothing_of_callers_is_refused() {
        assertThatThrownBy(() -> template.deployUnsaid(Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("JwtIssuer and JwtAudience, or OpenApi=true");
        assertThatThrownBy(
                        () -> template.deployUnsaid(Map.of("JwtIssuer", "https://issuer.example")))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> template.deploy(TOKENS))
                .as("open, and with an issuer")
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("no token is looked at");
    }

    @Test
    void no_route_is_open_where_there_is_an_authorizer_and_no_function_takes_one_for_open()
            throws IOException, InterruptedException {
        template.deployUnsaid(TOKENS);

        for (String path :
                List.of(
                        "/createCart",
                        "/addCartItem",
                        "/changeCartItemQuantity",
                        "/removeCartItem",
                        "/checkOutCart",
                        "/commands/createCart",
                        "/getCart",
                        "/listCarts")) {
            assertThat(post(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(callersAreRequired("mia-createCart")).isEqualTo("true");
        assertThat(callersAreRequired("mia-listCarts")).isEqualTo("true");
    }

    @Test
    void an_api_is_open_where_that_is_said() throws IOException, InterruptedException {
        template.deploy(Map.of());

        assertThat(post("/createCart").statusCode())
                .as("the route leads to a function, which has no code here")
                .isEqualTo(500);
        assertThat(callersAreRequired("mia-createCart")).isEqualTo("false");
    }

    @Test
    void pages_of_these_origins_may_call() throws IOException, InterruptedException {
        template.deploy(Map.of("CorsOrigins", "https://shop.example,https://till.example"));

        assertThat(post("/createCart").headers().firstValue("access-control-allow-origin"))
                .hasValue("https://till.example");
    }

    private static String callersAreRequired(String function) {
        return template.harness()
                .lambda()
                .getFunctionConfiguration(get -> get.functionName(function))
                .environment()
                .variables()
                .get("TANDEM_FUNCTION_CALLER_REQUIRED");
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(template.harness().httpApi() + path))
                            .header("Origin", "https://till.example")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
