package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/**
 * Commands on carts that were stored before.
 *
 * @param functions of the one strategy or the other
 */
record StoredCarts(Functions functions, Upkeep upkeep) {

    /** Whoever names the version gets it, who names the one before is told. */
    void assertOneMoreItem(String cart) {
        long version = upkeep.lastEvent(cart);

        assertThat(add(cart, version - 1).path("currentVersion").asLong())
                .as(cart)
                .isEqualTo(version);
        assertThat(add(cart, version).path("version").asLong()).as(cart).isEqualTo(version + 1);
        assertThat(upkeep.found(functions, cart)).as(cart).isEmpty();
    }

    void assertRefused(String cart, String code) {
        long version = upkeep.lastEvent(cart);

        assertThat(add(cart, version).path("code").asString()).as(cart).isEqualTo(code);
        assertThat(upkeep.lastEvent(cart)).as(cart).isEqualTo(version);
    }

    private JsonNode add(String cart, long version) {
        return functions.call(
                "addCartItem",
                "{'cartId':'%s','version':%d,'item':{'itemId':'salt','name':'Salt','quantity':1,'unitPrice':{'amount':0.90,'currency':'EUR'}}}"
                        .formatted(cart, version));
    }
}
