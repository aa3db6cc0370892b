package dev.tandem.core.command;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One command of a group, on its way to its answer. */
final class GroupMember<C> {

    private final CommandCall call;
    private final Command<? extends C> command;
    private int lostRaces;
    private int retries;
    private final CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
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
        return !outcome.isDone();
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
        } catch (Throwable e) {
            fail(ApplicationErrorException.of(e));
        }
    }

    void answer(Result result) {
        int conflicts = result instanceof Problem.Conflict ? lostRaces + 1 : lostRaces;
        outcome.complete(new CommandOutcome(result, retries, conflicts));
    }

    void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    /**
     * Waits for its answer.
     *
     * @return whether it has one
     */
    boolean await(long time, TimeUnit unit) throws InterruptedException {
        try {
            outcome.get(time, unit);
            return true;
        } catch (ExecutionException e) {
            // outcome() throws it
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What came of it; throws what it failed with. */
    CommandOutcome outcome() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
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
