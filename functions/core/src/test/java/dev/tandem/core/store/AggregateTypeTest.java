package dev.tandem.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "commandId",
                "correlationId",
                "causationId",
                "events",
                "sequenceNumber",
                "eventType",
                "eventVersion",
                "body",
                "createdAt",
                "updatedAt",
                "metadata",
                "writeId",
                "foldFingerprint"
            })
    void an_id_can_t_be_called_as_what_stands_beside_it(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AggregateType("cart", name))
                .withMessageContaining("the id of cart can't be called '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cart_events", "cart_commands"})
    void states_are_in_a_table_of_their_own(String table) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AggregateType("cart", "cartId", table))
                .withMessageContaining("the states of cart can't be in " + table);
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
