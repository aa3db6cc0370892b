package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of a shopper's carts, page by page. */
public final class CartList {

    private final World world;
    private final Functions functions;

    public CartList(World world, Functions functions) {
        this.world = world;
        this.functions = functions;
    }

    /** Once the shop's view has all of the carts that she has opened. */
    public void isLookedAt(String person, int pageSize) {
        long opened = world.carts().stream().filter(cart -> cart.startsWith(person)).count();
        world.listed(
                await("the carts of " + person)
                        .pollDelay(Duration.ZERO)
                        .atMost(View.TIME_TO_CATCH_UP)
                        .until(() -> pages(person, pageSize), list -> list.size() >= opened));
    }

    public void hasEachOnce(int number) {
        assertThat(world.listed())
                .hasSize(number)
                .doesNotHaveDuplicates()
                .isSubsetOf(world.carts());
    }

    private List<String> pages(String person, int pageSize) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> query =
                new HashMap<>(Map.of("userAccountId", world.accountOf(person), "limit", pageSize));
        while (true) {
            Answer page = functions.call("listCarts", query);
            page.assertStatus(200);
            assertThat(page.json().path("carts").size()).isLessThanOrEqualTo(pageSize);
            page.json().path("carts").forEach(cart -> ids.add(cart.path("cartId").asString()));
            if (!page.json().has("after")) {
                return ids;
            }
            query.put("after", page.text("after"));
        }
    }
}
