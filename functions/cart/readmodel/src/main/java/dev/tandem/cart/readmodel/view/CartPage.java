package dev.tandem.cart.readmodel.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.tandem.core.result.Page;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Some of an owner's carts.
 *
 * @param carts sorted by cart id
 * @param after to be passed on for the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CartPage(List<CartView> carts, @Nullable String after) implements Page<CartPage> {

    public CartPage {
        carts = List.copyOf(carts);
    }

    @Override
    public int size() {
        return carts.size();
    }

    @Override
    public CartPage first(int size) {
        return new CartPage(carts.subList(0, size), carts.get(size - 1).cartId());
    }

    public Optional<String> next() {
        return Optional.ofNullable(after);
    }
}
