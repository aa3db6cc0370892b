package dev.tandem.core.command;

import java.util.function.Supplier;

/** Two as one. */
record BothObservers(CommandObserver outer, CommandObserver inner) implements CommandObserver {

    @Override
    public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
        return outer.observe(call, () -> inner.observe(call, command));
    }

    @Override
    public <T> T within(CommandCall call, Supplier<T> part) {
        return outer.within(call, () -> inner.within(call, part));
    }
}
