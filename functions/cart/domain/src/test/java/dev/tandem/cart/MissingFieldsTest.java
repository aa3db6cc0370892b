package dev.tandem.cart;

import static dev.tandem.cart.ViolationsAssert.assertViolations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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

    private static void makeOfNothing(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        Object[] nothing =
                Arrays.stream(types).map(t -> t.isPrimitive() ? (Object) 0 : null).toArray();
        try {
            assertThat(constructor.newInstance(nothing)).isNull();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValueException invalid) {
                throw invalid;
            }
            throw e;
        }
    }
}
