package dev.tandem.bench.command;

import java.time.Duration;
import java.util.Map;

/** As Lambda runs it. */
public final class CommandsLambda extends CommandSuite {

    public CommandsLambda() {
        super(
                Flags.LAMBDA,
                "lambda",
                Map.of(
                        Strategy.CURRENT_STATE, 1.15,
                        Strategy.CURRENT_STATE_WARM, 1.25,
                        Strategy.SNAPSHOT, 1.15,
                        Strategy.SNAPSHOT_WARM, 1.25));
    }

    @Override
    public String title() {
        return "Commands, as Lambda runs Java: C1 and SerialGC";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(75);
    }

    @Override
    public int position() {
        return 20;
    }
}
