package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART_ID;
import static dev.tandem.cart.Samples.add;
import static dev.tandem.cart.Samples.change;
import static dev.tandem.cart.Samples.checkOut;
import static dev.tandem.cart.Samples.money;
import static dev.tandem.cart.Samples.remove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.item.CartItem;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

class RandomSequencesTest {

    private static final int SEQUENCES = 60;
    private static final int LENGTH = 500;
    private static final int ITEMS = 200;

    @Test
    void the_decider_answers_long_sequences_as_the_plain_model_does() {
        Set<String> answers = new TreeSet<>();

        for (long seed = 1; seed <= SEQUENCES; seed++) {
            RandomGenerator random = new Random(seed);
            CartWalk walk = new CartWalk("seed " + seed);
            for (int step = 0; step < LENGTH; step++) {
                answers.add(walk.ask(anyCommand(random)));
            }
            walk.refold();
        }

        assertThat(answers)
                .contains(
                        "too_many_items",
                        "quantity_over_limit",
                        "second_currency",
                        "unchanged",
                        "cart_checked_out");
    }

    /** Mostly adds, so that carts fill up; check-outs seldom, since they end it. */
    private static CartCommand anyCommand(RandomGenerator random) {
        int dice = random.nextInt(1000);
        if (dice < 50) {
            return new CreateCart(CART_ID, "user-" + random.nextInt(3));
        }
        if (dice < 700) {
            return add(anyItem(random));
        }
        if (dice < 850) {
            return change(anyId(random), anyQuantity(random));
        }
        return dice < 998 ? remove(anyId(random)) : checkOut();
    }

    private static CartItem anyItem(RandomGenerator random) {
        return new CartItem(
                anyId(random),
                "Name " + random.nextInt(5),
                anyQuantity(random),
                money(Integer.toString(random.nextInt(100)), anyCurrency(random)));
    }

    private static String anyId(RandomGenerator random) {
        return "item-" + random.nextInt(ITEMS);
    }

    private static int anyQuantity(RandomGenerator random) {
        return random.nextInt(10) < 8 ? 1 + random.nextInt(3) : 1 + random.nextInt(999);
    }

    private static String anyCurrency(RandomGenerator random) {
        return random.nextInt(20) == 0 ? "USD" : "EUR";
    }
}
