package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.StoreUnavailableException;

/**
 * Carries out one command by itself, again where somebody was faster.
 *
 * @param retry how often a command without a version is decided again
 * @param locks for those who lost a race
 */
record LoneCommands<C, S, E>(CommandExecution<C, S, E> execution, Retry retry, StripedLocks locks) {

    /** With the caller's version there is one try: who was faster has won then. */
    CommandOutcome carryOut(Command<? extends C> command, String id) {
        var busy = new BusyAnswers(execution.store().type());
        int tries = 0;
        int conflicts = 0;
        Result result;
        try {
            CommandAttempt attempt;
            do {
                tries++;
                attempt =
                        tries == 1
                                ? execution.attempt(command, id)
                                : locks.holding(id, () -> execution.attempt(command, id));
                if (attempt.result() instanceof Problem.Conflict) {
                    conflicts++;
                }
            } while (attempt.isRaceLost() && retry.pauseAfter(tries));
            result =
                    attempt.isRaceLost() ? busy.tooContended(id, retry.policy()) : attempt.result();
        } catch (StoreUnavailableException e) {
            result = busy.unavailable(e);
        }
        return new CommandOutcome(answers().settled(command, id, result), tries - 1, conflicts);
    }

    RememberedAnswers answers() {
        return new RememberedAnswers(execution.store(), execution.clock());
    }
}
