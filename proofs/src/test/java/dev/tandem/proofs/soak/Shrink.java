package dev.tandem.proofs.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a plan that fails smaller, as long as it still fails (Zeller and Hildebrandt, "Simplifying
 * and Isolating Failure-Inducing Input", 2002), in so many tries at most: chance has a part in
 * each, and each takes a while.
 */
final class Shrink {

    private final Predicate<Plan> fails;
    private int triesLeft;

    private Shrink(Predicate<Plan> fails, int tries) {
        this.fails = fails;
        this.triesLeft = tries;
    }

    /** The smallest plan that was found, which failed when it was tried. */
    static Plan of(Plan plan, Predicate<Plan> fails, int tries) {
        Shrink shrink = new Shrink(fails, tries);
        Plan fewer =
                new Plan(
                        plan.seed(),
                        plan.sends(),
                        shrink.smallest(
                                plan.happenings(),
                                some -> new Plan(plan.seed(), plan.sends(), some)));
        return new Plan(
                plan.seed(),
                shrink.smallest(
                        fewer.sends(), some -> new Plan(plan.seed(), some, fewer.happenings())),
                fewer.happenings());
    }

    private <T> List<T> smallest(List<T> all, Function<List<T>, Plan> plan) {
        List<T> left = all;
        int chunks = 2;
        while (!left.isEmpty() && triesLeft > 0) {
            List<T> fewer = withoutOneOf(chunks, left, plan);
            if (fewer.size() < left.size()) {
                left = fewer;
                chunks = Math.max(2, chunks - 1);
            } else if (chunks < left.size()) {
                chunks = Math.min(left.size(), 2 * chunks);
            } else {
                break;
            }
        }
        return left;
    }

    private <T> List<T> withoutOneOf(int chunks, List<T> all, Function<List<T>, Plan> plan) {
        int size = Math.ceilDiv(all.size(), chunks);
        for (int from = 0; from < all.size() && triesLeft > 0; from += size) {
            List<T> fewer = new ArrayList<>(all.subList(0, from));
            fewer.addAll(all.subList(Math.min(all.size(), from + size), all.size()));
            triesLeft--;
            if (fails.test(plan.apply(fewer))) {
                return fewer;
            }
        }
        return all;
    }
}
