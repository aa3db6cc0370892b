package dev.tandem.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AggregateTypeTest {

    @Test
    void tables_are_named_after_the_aggregate() {
        var cart = new AggregateType("cart", "cartId");

        assertThat(cart.stateTable()).isEqualTo("carts");
        assertThat(cart.eventTable()).isEqualTo("cart_events");
        assertThat(cart.commandTable()).isEqualTo("cart_commands");
    }

    @Test
    void the_table_of_states_may_have_another_name() {
        var inventory = new AggregateType("inventory", "itemId", "inventories");

        assertThat(inventory.stateTable()).isEqualTo("inventories");
        assertThat(inventory.eventTable()).isEqualTo("inventory_events");
        assertThat(inventory.commandTable()).isEqualTo("inventory_commands");
    }

    @Test
    void an_id_has_1_to_128_harmless_characters() {
        assertThat(AggregateType.isId("a")).isTrue();
        assertThat(AggregateType.isId("Az09-_".repeat(21) + "ab")).isTrue();
        assertThat(AggregateType.isId("a".repeat(129))).isFalse();
        assertThat(AggregateType.isId("")).isFalse();
        assertThat(AggregateType.isId("a b")).isFalse();
        assertThat(AggregateType.isId("a\n")).isFalse();
        assertThat(AggregateType.isId("ä")).isFalse();
    }
}
