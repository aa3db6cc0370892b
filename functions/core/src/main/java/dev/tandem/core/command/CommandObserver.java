package dev.tandem.core.command;

import java.util.List;
import java.util.function.Supplier;

/** Stands around commands while they are carried out, to log or to count them for instance. */
@FunctionalInterface
public interface CommandObserver {

    /** Looks away. */
    CommandObserver NONE = (_, command) -> command.get();

    /**
     * Has the command carried out, on the thread of its caller.
     *
     * @param call what is about to happen
     * @param command to be called once
     * @return what it returned
     */
    CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command);

    /**
     * Has a part of a command done that is carried out with others: on any thread, any number of
     * times, and outside of {@link #observe}. What logs by command says here whose lines these are.
     * Where it throws, or does not call the part, that command fails, with nothing of it written,
     * and no other does.
     *
     * @param call whose part it is
     * @param part to be called once
     * @return what it returned
     */
    default <T> T within(CommandCall call, Supplier<T> part) {
        return part.get();
    }

    /** All of them as one, the first outermost. */
    static CommandObserver all(List<? extends CommandObserver> observers) {
        CommandObserver all = NONE;
        for (CommandObserver outer : observers.reversed()) {
            all = new BothObservers(outer, all);
        }
        return all;
    }
}
