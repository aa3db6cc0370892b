package dev.tandem.bench.command;

import java.time.Duration;
import java.util.Map;

/** As a server runs it. */
public final class CommandsC2 extends CommandSuite {

    public CommandsC2() {
        super(
                Flags.C2,
                "c2",
                Map.of(
                        Strategy.CURRENT_STATE, 1.10,
                        Strategy.CURRENT_STATE_WARM, 1.15,
                        Strategy.SNAPSHOT, 1.10,
                        Strategy.SNAPSHOT_WARM, 1.15));
    }

    @Override
    public String title() {
        return "Commands, C2";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(95);
    }

    @Override
    public int position() {
        return 10;
    }
}
