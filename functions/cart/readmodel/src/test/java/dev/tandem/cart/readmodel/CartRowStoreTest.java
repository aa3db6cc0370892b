package dev.tandem.cart.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;
import dev.tandem.testkit.projection.RowStoreContract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-4713-11-24T00:00:00Z",
                "-0043-03-15T12:00:00.000001Z",
                "0000-02-29T00:00:00Z",
                "0000-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z",
                "0900-02-28T12:00:00Z",
                "1582-10-04T12:00:00Z",
                "1582-10-05T12:00:00Z",
                "1582-10-15T12:00:00Z",
                "1600-02-29T12:00:00.000001Z",
                "2026-11-26T15:00:00Z",
                "2026-11-26T15:00:00.999999Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "+294276-12-31T23:59:59.999999Z"
            })
    void a_time_of_any_year_is_kept(String time) {
        Row<ShownCart> opened =
                Row.there(time, 1, CartRows.opened(time, "mia", Instant.parse(time)));
        RowChange<ShownCart> change = new RowChange<>(Row.absent(time, empty(time)), opened);

        inTransaction(() -> {
            store().save(List.of(change));
            return true;
        });

        assertThat(store().read(new TreeSet<>(List.of(time)))).isEqualTo(Map.of(time, opened));
        assertThat(new CartJdbc(new NamedParameterJdbcTemplate(model.jdbc())).find(List.of(time)))
                .isEqualTo(model.bean(CartRepository.class).find(List.of(time)))
                .extracting(StoredCart::createdAt)
                .containsExactly(Instant.parse(time));
    }
}
