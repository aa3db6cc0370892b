package dev.tandem.cart;

import static dev.tandem.cart.ViolationsAssert.assertViolations;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** JSON binding makes records by reflection, past the compiler's null checks: so does this test. */
class MissingFieldsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CreateCart.class,
                AddCartItem.class,
                ChangeCartItemQuantity.class,
                RemoveCartItem.class,
                CheckOutCart.class,
                CartCreated.class,
                CartItemAdded.class,
                CartItemQuantityChanged.class,
                CartItemRemoved.class,
                CartItem.class,
                Money.class
            })
    void every_missing_field_is_told(Class<?> type) {
        List<Violation> expected =
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getType().isPrimitive())
                        .map(c -> new Violation(c.getName(), "is missing: must be given"))
                        .toList();

        assertViolations(() -> makeOfNothing(type)).containsAll(expected);
    }

    @Test
    void an_amount_without_a_currency_misses_the_currency() {
        assertViolations(() -> make(Money.class, BigDecimal.ONE, null))
                .containsExactly(new Violation("currency", "is missing: must be given"));
    }

    private static void makeOfNothing(Class<?> type) throws Throwable {
        make(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getType().isPrimitive() ? (Object) 0 : null)
                        .toArray());
    }

    private static void make(Class<?> type, @Nullable Object... values) throws Throwable {
        try {
            type.getDeclaredConstructors()[0].newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
