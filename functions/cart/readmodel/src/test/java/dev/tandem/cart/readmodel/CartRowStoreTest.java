package dev.tandem.cart.readmodel;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.projection.RowStore;
import dev.tandem.testkit.projection.RowStoreContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Supplier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CartRowStoreTest extends RowStoreContract<ShownCart> {

    private LocalReadModel model;

    @BeforeAll
    void start() {
        model = new LocalReadModel();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Override
    protected RowStore<ShownCart> store() {
        return model.bean(CartRowStore.class);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(model.bean(PlatformTransactionManager.class))
                        .<T>execute(_ -> work.get()));
    }

    @Override
    protected ShownCart empty(String cartId) {
        return new NoCart();
    }

    /** With one to three items. */
    @Override
    protected ShownCart value(String cartId, int version) {
        CartRows cart = CartRows.opened(cartId, "mia", Events.NOON);
        for (int item = 0; item <= version % 3; item++) {
            cart =
                    cart.add(
                            new CartItem(
                                    "item-" + item,
                                    "Item " + item,
                                    version,
                                    new Money(new BigDecimal("1.50"), "EUR")));
        }
        return cart.updatedAt(Events.NOON.plusSeconds(version));
    }
}
