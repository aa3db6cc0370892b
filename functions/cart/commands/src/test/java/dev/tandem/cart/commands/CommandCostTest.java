package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** Cost is part of the contract: DESIGN §4, counted from what DynamoDB itself reports. */
class CommandCostTest {

    private static final int SNAPSHOT_EVERY = 10;

    private final ConsumedCapacityMeter meter = new ConsumedCapacityMeter();
    private CommandHandler<CartCommand, Cart, CartEvent> carts = handler(AggregateSettings.DEFAULT);

    @BeforeEach
    void createCart() {
        createCart(AggregateSettings.DEFAULT);
    }

    private void createCart(AggregateSettings settings) {
        carts = handler(settings);
        handle(new CreateCart("c1", "mia"));
        handle(new AddCartItem("c1", tea()));
        meter.reset();
    }

    @Test
    void a_plain_command_on_a_small_cart_costs_at_most_4_write_units_and_1_read_unit() {
        for (CartCommand command :
                List.of(
                        new CreateCart("c2", "mia"),
                        new AddCartItem("c1", tea()),
                        new ChangeCartItemQuantity("c1", "tea", 7),
                        new CheckOutCart("c1"))) {
            meter.reset();
            handle(command);
            assertThat(meter.writeUnits()).as("write units of %s", command).isBetween(0.1, 4.0);
            assertThat(meter.readUnits()).as("read units of %s", command).isBetween(0.1, 1.0);
        }
    }

    @Test
    void a_removal_costs_no_more() {
        handle(new RemoveCartItem("c1", "tea"));

        assertThat(meter.writeUnits()).isBetween(0.1, 4.0);
        assertThat(meter.readUnits()).isBetween(0.1, 1.0);
    }

    @Test
    void only_a_command_with_an_id_pays_for_its_record() {
        var metadata = new Metadata("command-1", null, null, null);

        carts.handle(new Command<>(new AddCartItem("c1", tea()), OptionalLong.empty(), metadata));

        assertThat(meter.writeUnits()).isBetween(4.1, 6.0);
        assertThat(meter.readUnits()).isBetween(0.1, 1.0);
    }

    @Test
    void with_snapshots_a_plain_command_costs_1_write_unit_and_its_events_are_read() {
        createCart(new AggregateSettings(StateStrategy.SNAPSHOT, SNAPSHOT_EVERY, 0));
        for (int version = 3; version < SNAPSHOT_EVERY; version++) {
            meter.reset();
            handle(new ChangeCartItemQuantity("c1", "tea", version));
            assertThat(meter.writeUnits()).isEqualTo(1);
            assertThat(meter.readUnits()).isBetween(1.1, 2.0);
        }

        meter.reset();
        handle(new ChangeCartItemQuantity("c1", "tea", SNAPSHOT_EVERY));
        assertThat(meter.writeUnits()).as("with the snapshot").isBetween(2.0, 4.0);
    }

    @Test
    void with_snapshots_a_command_with_an_id_pays_for_its_record_besides() {
        createCart(new AggregateSettings(StateStrategy.SNAPSHOT, SNAPSHOT_EVERY, 0));
        var metadata = new Metadata("command-1", null, null, null);

        carts.handle(new Command<>(new AddCartItem("c1", tea()), OptionalLong.empty(), metadata));

        assertThat(meter.writeUnits()).isBetween(2.1, 4.0);
    }

    @ParameterizedTest
    @EnumSource
    void a_warm_cart_is_written_without_a_read(StateStrategy strategy) {
        createCart(new AggregateSettings(strategy, SNAPSHOT_EVERY, 1));
        meter.reset();

        for (int quantity = 3; quantity < 2 * SNAPSHOT_EVERY; quantity++) {
            handle(new ChangeCartItemQuantity("c1", "tea", quantity));
        }
        assertThat(meter.readUnits()).isZero();
        assertThat(meter.writeUnits()).isPositive();

        handle(new CreateCart("c2", "mia"));
        meter.reset();
        handle(new ChangeCartItemQuantity("c1", "tea", 2));
        assertThat(meter.readUnits()).as("of a cart that had to make room").isPositive();
    }

    private void handle(CartCommand command) {
        assertThat(carts.handle(Command.of(command))).isInstanceOf(Accepted.class);
    }

    private static CartItem tea() {
        return new CartItem("tea", "Green tea", 2, new Money(new BigDecimal("4.50"), "EUR"));
    }

    private CommandHandler<CartCommand, Cart, CartEvent> handler(AggregateSettings settings) {
        var client = meter.on(DynamoDbLocal.shared());
        var aggregates =
                new DynamoDbAggregateFactory(
                        client,
                        DynamoDbSettings.defaults().keeping("cart", settings),
                        Clock.systemUTC());
        var cart = CartCommandsConfiguration.cart();
        new TableCreation(client).create(cart.type(), aggregates.tables(cart.type()));
        return aggregates.commandHandler(cart);
    }
}
