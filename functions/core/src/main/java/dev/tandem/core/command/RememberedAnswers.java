package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What commands with an id were answered: that stays so when they come again.
 *
 * @param records where that is looked up
 */
record RememberedAnswers(AggregateStore<?, ?> store, CommandLookup records, Clock clock) {

    RememberedAnswers(AggregateStore<?, ?> store, Clock clock) {
        this(store, store::resultOf, clock);
    }

    /** Of commands that are carried out together. */
    static RememberedAnswers ofGroup(AggregateStore<?, ?> store, Clock clock) {
        return new RememberedAnswers(store, new GroupLookup(store::resultOf), clock);
    }

    /** What was decided is kept; what came first counts. */
    Result keep(Command<?> command, String id, Result result, Instant now) {
        return command.identity()
                .map(identity -> store.remember(identity, id, result, now))
                .orElse(result);
    }

    /** A conflict may only mean that the command was answered before: then that answer counts. */
    Result beforeOr(Problem.Conflict conflict, Command<?> command, Instant now) {
        return before(command, now).orElse(conflict);
    }

    /** What it was answered when it came before; empty if it did not, or has no id. */
    Optional<Result> before(Command<?> command, Instant now) {
        return command.identity().flatMap(identity -> records.resultOf(identity, now));
    }

    /**
     * What is told at last. Where the store is busy, the command may have been answered when it
     * came before, or when an answer of the store was lost just now.
     */
    Result settled(Command<?> command, String id, Result result) {
        return result instanceof Problem.Unavailable unavailable
                ? lookedUp(command, id, unavailable)
                : result;
    }

    private Result lookedUp(Command<?> command, String id, Problem.Unavailable unavailable) {
        try {
            return before(command, clock.instant()).orElse(unavailable);
        } catch (StoreUnavailableException e) {
            return unavailable.outcome() == WriteOutcome.UNKNOWN
                    ? unavailable
                    : new BusyAnswers(store.type()).unknown(id, e);
        }
    }
}
