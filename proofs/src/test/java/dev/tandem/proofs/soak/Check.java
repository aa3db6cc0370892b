package dev.tandem.proofs.soak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.tandem.proofs.soak.Entry.Broken;
import dev.tandem.proofs.soak.Entry.Left;
import dev.tandem.proofs.soak.Entry.Told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what is wrong with a round, by its history alone: what was promised and is not so. Events
 * tell the order of commands, so that nothing is to be searched for.
 */
final class Check {

    private final History history;
    private final Restores restores;
    private final List<String> wrong = new ArrayList<>();

    private Check(History history) {
        this.history = history;
        this.restores = new Restores(history.all(Entry.Restored.class));
    }

    /** What is wrong, in words; empty if nothing is. */
    static List<String> of(History history) {
        Check check = new Check(history);
        check.run();
        return List.copyOf(check.wrong);
    }

    private void run() {
        for (Broken broken : history.all(Broken.class)) {
            wrong.add("%s: %s".formatted(broken.what(), broken.how()));
        }
        if (history.all(Entry.Ended.class).size() != 1) {
            wrong.add("the round has no end");
            return;
        }
        List<Told> told = history.all(Told.class);
        Map<String, List<Told>> commands =
                told.stream().collect(groupingBy(Told::identity, LinkedHashMap::new, toList()));
        Map<String, Left> carts = new LinkedHashMap<>();
        history.all(Left.class).forEach(left -> carts.put(left.cart(), left));
        told.stream()
                .filter(one -> !Answers.isKnown(one.answer()))
                .forEach(one ->
                        wrong.add(
                                "%s has an answer of no kind: %s"
                                        .formatted(one.command(), one.answer())));
        commands.values()
                .forEach(sendings -> new CommandCheck(sendings, carts, restores, wrong::add).run());
        new CommandIdCheck(told, restores, wrong::add).run();
        carts.values()
                .forEach(left -> {
                    List<Told> own = told.stream().filter(one -> isOf(left, one)).toList();
                    new CartCheck(left, own, restores, wrong::add).run();
                    new RowCheck(left, history, restores, wrong::add).run();
                });
    }

    /** A creation that names no cart, and whose answer was lost, may have created any. */
    private static boolean isOf(Left left, Told one) {
        return one.cart().equals(left.cart())
                || (one.cart().isEmpty() && Answers.isUnknown(one.answer()));
    }
}
