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

    /** All of them as one, the first outermost. */
    static CommandObserver all(List<? extends CommandObserver> observers) {
        CommandObserver all = NONE;
        for (CommandObserver inner : observers.reversed()) {
            CommandObserver rest = all;
            all = (call, command) -> inner.observe(call, () -> rest.observe(call, command));
        }
        return all;
    }
}
