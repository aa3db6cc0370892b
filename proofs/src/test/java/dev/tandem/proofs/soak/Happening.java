package dev.tandem.proofs.soak;

import java.util.Random;

/**
 * A trouble that a plan has.
 *
 * @param at when: as soon as so many requests were sent
 * @param seed draws the rest: where it strikes, how hard, for how long
 */
record Happening(int at, Trouble trouble, long seed) {

    Random random() {
        return new Random(seed);
    }
}
