package dev.tandem.observe.log;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;

/**
 * One line for each command, and its {@link LogContext} around all lines that are logged meanwhile.
 * The line tells what came of it, and nothing of the command's or the aggregate's content.
 */
public final class CommandLog implements CommandObserver {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);

    @Override
    public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
        try (var _ =
                LogContext.of(call.aggregateType(), call.aggregateIdOrNull(), call.metadata())) {
            CommandOutcome outcome = command.get();
            LOG.info(
                    "{} {}: {}{}",
                    call.aggregateType(),
                    call.command().orElse("command"),
                    ResultWords.of(outcome.result()),
                    outcome.retries() == 0 ? "" : ", retries: " + outcome.retries());
            return outcome;
        }
    }

    @Override
    public <T> T within(CommandCall call, Supplier<T> part) {
        try (var _ =
                LogContext.of(call.aggregateType(), call.aggregateIdOrNull(), call.metadata())) {
            return part.get();
        }
    }
}
