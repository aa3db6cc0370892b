package dev.tandem.cart.readmodel.view;

import com.fasterxml.jackson.annotation.JsonInclude;

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
public record CartPage(List<CartView> carts, @Nullable String after) {

    public CartPage {
        carts = List.copyOf(carts);
    }

    public Optional<String> next() {
        return Optional.ofNullable(after);
    }
}
