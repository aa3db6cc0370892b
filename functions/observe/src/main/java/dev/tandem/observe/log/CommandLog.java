package dev.tandem.observe.log;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

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
                    words(outcome.result()),
                    outcome.retries() == 0 ? "" : ", retries: " + outcome.retries());
            return outcome;
        }
    }

    private static String words(Result result) {
        return switch (result) {
            case Accepted accepted -> "accepted, version %s".formatted(accepted.version());
            case Problem.Conflict conflict ->
                    "refused, version %s was expected and %s is there"
                            .formatted(conflict.expectedVersion(), conflict.currentVersion());
            case Problem.Rejected rejected -> "refused, " + rejected.code();
            case Problem.Invalid _ -> "refused, the request is invalid";
            case Problem.NotFound _ -> "refused, there is no such aggregate";
            case Problem.CommandIdReused _ -> "refused, the commandId was another command's";
            case Problem.Unavailable unavailable ->
                    switch (unavailable.outcome()) {
                        case NOT_WRITTEN -> "refused, the store is busy or out of reach";
                        case UNKNOWN -> "perhaps applied, the store is busy or out of reach";
                    };
        };
    }
}
