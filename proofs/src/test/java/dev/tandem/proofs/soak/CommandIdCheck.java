package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers under one id of a command agree, and are those of one command. */
final class CommandIdCheck {

    private final Map<String, List<Told>> byId = new LinkedHashMap<>();
    private final Restores restores;
    private final Consumer<String> wrong;

    CommandIdCheck(List<Told> told, Restores restores, Consumer<String> wrong) {
        this.restores = restores;
        this.wrong = wrong;
        told.stream()
                .filter(one -> Answers.isKept(one.answer()))
                .sorted(Comparator.comparingLong(Told::answered))
                .forEach(one ->
                        one.commandId()
                                .ifPresent(id ->
                                        byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(one)));
    }

    void run() {
        byId.values()
                .forEach(answers -> {
                    Told first = answers.getFirst();
                    answers.stream()
                            .skip(1)
                            .filter(later -> !isSame(first, later))
                            .filter(later -> !restores.isBetween(first, later))
                            .forEach(later -> tell(first, later));
                });
    }

    private static boolean isSame(Told first, Told later) {
        return first.identity().equals(later.identity()) && first.answer().equals(later.answer());
    }

    private void tell(Told first, Told later) {
        wrong.accept(
                "one commandId, two answers: %s was told %s, then %s was told %s"
                        .formatted(
                                first.command(), first.answer(), later.command(), later.answer()));
    }
}
