package dev.tandem.proofs.soak;

import dev.tandem.proofs.soak.Entry.Left;
import dev.tandem.proofs.soak.Entry.Told;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Of one cart's write side: its events have no hole and are of commands that were sent, its state
 * is what they make, and whoever is told something is not told what was so before.
 *
 * @param told what was told of it
 */
record CartCheck(Left left, List<Told> told, Restores restores, Consumer<String> wrong) {

    void run() {
        numbers();
        owners();
        left.states().forEach(this::state);
        if (!left.events().isEmpty() && left.states().size() != World.NODES) {
            tell(
                    "only %s of %s processes know its state"
                            .formatted(left.states().size(), World.NODES));
        }
        told.forEach(this::realTime);
    }

    private void numbers() {
        for (int i = 0; i < left.events().size(); i++) {
            long number = left.events().get(i).path("number").asLong();
            if (number != i + 1) {
                tell("event %s where %s was due".formatted(number, i + 1));
                return;
            }
        }
    }

    private void owners() {
        Set<String> sent = told.stream().map(Told::command).collect(Collectors.toSet());
        left.events().stream()
                .filter(event -> !sent.contains(event.path("command").asString("")))
                .forEach(event -> tell("an event of no command that was sent: " + event));
    }

    private void state(JsonNode state) {
        long version = state.path("version").asLong();
        if (version != left.events().size()) {
            tell(
                    "its state is at version %s, its events end at %s"
                            .formatted(version, left.events().size()));
        }
        String folded = PlainCart.of(left.events()).toString();
        if (!folded.equals(PlainCart.of(state))) {
            tell("its state is '%s', its events make '%s'".formatted(PlainCart.of(state), folded));
        }
    }

    /** A version that is told to a command that wrote is higher than any that was told before. */
    private void realTime(Told later) {
        List<Long> written = Answers.events(later.answer());
        if (written.isEmpty() || isRepeated(later)) {
            return;
        }
        told.stream()
                .filter(earlier -> earlier.answered() < later.sent())
                .filter(earlier -> Answers.version(earlier.answer()) >= written.getFirst())
                .filter(earlier -> !restores.isBetween(earlier, later))
                .findFirst()
                .ifPresent(earlier ->
                        tell(
                                "%s was told events %s after %s had been told version %s"
                                        .formatted(
                                                later.command(),
                                                written,
                                                earlier.command(),
                                                Answers.version(earlier.answer()))));
    }

    /** Who sends a command again is told what came of it then. */
    private boolean isRepeated(Told one) {
        return told.stream()
                .anyMatch(other ->
                        other.identity().equals(one.identity()) && other.sent() < one.sent());
    }

    private void tell(String what) {
        wrong.accept(left.cart() + ": " + what);
    }
}
