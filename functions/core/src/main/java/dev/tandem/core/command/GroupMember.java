package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/** One command of a group, on its way to its answer. */
final class GroupMember<C> {

    private final CommandCall call;
    private final Command<? extends C> command;
    private int lostRaces;
    private int retries;
    private @Nullable Supplier<CommandOutcome> outcome;
    private @Nullable Unkept unkept;

    /**
     * What the store said of it where it was decided upon that version, in a group upon another.
     */
    private record Unkept(long groupAt, long version, Problem problem) {}

    GroupMember(CommandCall call, Command<? extends C> command) {
        this.call = call;
        this.command = command;
    }

    CommandCall call() {
        return call;
    }

    Command<? extends C> command() {
        return command;
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** Somebody else was faster. */
    void loseRace() {
        lostRaces++;
    }

    int lostRaces() {
        return lostRaces;
    }

    void decideAgain() {
        retries++;
    }

    /** Answers it; what can't be answered is thrown for it alone. */
    void settle(Supplier<Result> answer) {
        try {
            answer(answer.get());
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    void answer(Result result) {
        int conflicts = result instanceof Problem.Conflict ? lostRaces + 1 : lostRaces;
        var told = new CommandOutcome(result, retries, conflicts);
        outcome = () -> told;
    }

    void fail(RuntimeException failure) {
        outcome =
                () -> {
                    throw failure;
                };
    }

    /** What came of it; throws what it failed with. */
    CommandOutcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("a command of a group was left without an answer");
        }
        return outcome.get();
    }

    void refuse(long groupAt, long version, Problem problem) {
        unkept = new Unkept(groupAt, version, problem);
    }

    /** Why it can't be kept there; elsewhere it is asked again. */
    Optional<Problem> unkeptAt(long groupAt, long version) {
        return Optional.ofNullable(unkept)
                .filter(then -> then.groupAt() == groupAt && then.version() == version)
                .map(Unkept::problem);
    }
}
