package dev.tandem.cart;

import static dev.tandem.cart.Samples.add;
import static dev.tandem.cart.Samples.change;
import static dev.tandem.cart.Samples.checkOut;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.mugIn;
import static dev.tandem.cart.Samples.remove;
import static dev.tandem.cart.Samples.tea;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CreateCart;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class AllSequencesTest {

    private static final int LENGTH = 4;
    private static final CreateCart CREATE = new CreateCart("c-1", "mia");
    private static final List<CartCommand> ALPHABET =
            List.of(
                    CREATE,
                    add(tea(1)),
                    add(tea(999)),
                    add(mug(2)),
                    add(mugIn("USD")),
                    change("tea", 1),
                    change("tea", 7),
                    remove("tea"),
                    remove("mug"),
                    checkOut());

    private final Set<String> answers = new TreeSet<>();

    @Test
    void the_decider_answers_every_sequence_as_the_plain_model_does() {
        explore(new CartWalk("from nothing"), LENGTH);

        assertThat(answers).contains("not_found", "already_exists", "cart_is_empty");
    }

    @Test
    void the_decider_answers_every_sequence_on_an_open_cart_as_the_plain_model_does() {
        CartWalk opened = new CartWalk("from an open cart");
        opened.ask(CREATE);

        explore(opened, LENGTH);

        assertThat(answers)
                .containsExactly(
                        "accepted",
                        "already_exists",
                        "cart_checked_out",
                        "cart_is_empty",
                        "item_not_in_cart",
                        "quantity_over_limit",
                        "second_currency",
                        "unchanged");
    }

    private void explore(CartWalk walk, int steps) {
        walk.refold();
        if (steps == 0) {
            return;
        }
        for (CartCommand command : ALPHABET) {
            CartWalk next = walk.fork();
            answers.add(next.ask(command));
            explore(next, steps - 1);
        }
    }
}
