package dev.tandem.harness.aws.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

class RouteTest {

    @Test
    void a_parameter_takes_one_part_of_the_path() {
        Route route = new Route("GET /carts/{cartId}", "getCart");

        assertThat(route.match("GET", "/carts/42")).contains(Map.of("cartId", "42"));
        assertThat(route.match("GET", "/carts/42/items")).isEmpty();
        assertThat(route.match("GET", "/carts/")).isEmpty();
        assertThat(route.match("GET", "/carts")).isEmpty();
        assertThat(route.match("POST", "/carts/42")).isEmpty();
    }

    @Test
    void a_greedy_parameter_takes_all_the_rest() {
        Route route = new Route("ANY /pets/{proxy+}", "pets");

        assertThat(route.match("PUT", "/pets/dog/1")).contains(Map.of("proxy", "dog/1"));
        assertThat(route.match("PUT", "/pets/")).isEmpty();
    }

    @Test
    void the_closest_route_is_taken() {
        // the example of API Gateway's Developer Guide, Create routes for HTTP APIs
        assertThat(taken("GET", "/pets/dog/1")).isEqualTo("GET /pets/dog/1");
        assertThat(taken("GET", "/pets/dog/2")).isEqualTo("GET /pets/dog/{id}");
        assertThat(taken("GET", "/pets/cat/1")).isEqualTo("GET /pets/{proxy+}");
        assertThat(taken("POST", "/test/5")).isEqualTo("ANY /{proxy+}");
        assertThat(taken("POST", "/")).isEqualTo("$default");
    }

    @Test
    void a_method_goes_before_any() {
        assertThat(new Route("GET /carts", "a").precision())
                .isGreaterThan(new Route("ANY /carts", "b").precision());
    }

    @Test
    void what_is_no_route_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route("FETCH /carts", "f"))
                .withMessageContaining("FETCH /carts")
                .withMessageContaining("GET");
        assertThatIllegalArgumentException().isThrownBy(() -> new Route("GET carts", "f"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route("GET /{all+}/items", "f"))
                .withMessageContaining("{all+}");
    }

    private static String taken(String method, String path) {
        return Stream.of(
                        "$default",
                        "ANY /{proxy+}",
                        "GET /pets/{proxy+}",
                        "GET /pets/dog/{id}",
                        "GET /pets/dog/1")
                .map(key -> new Route(key, "f"))
                .filter(route -> route.match(method, path).isPresent())
                .max(Comparator.comparing(Route::precision))
                .orElseThrow()
                .key();
    }
}
