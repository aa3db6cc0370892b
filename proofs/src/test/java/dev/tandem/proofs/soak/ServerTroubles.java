package dev.tandem.proofs.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What may befall the PostgreSQL server itself; one thing at a time. */
final class ServerTroubles {

    private static final Object ONE_AT_A_TIME = new Object();

    private static final String CONSTRAINED =
            "ALTER TABLE cart_item ADD CONSTRAINT too_strict CHECK (quantity < 3) NOT VALID";

    private final World world;

    ServerTroubles(World world) {
        this.world = world;
    }

    /** It is away for a while. */
    String stop(Random random) {
        synchronized (ONE_AT_A_TIME) {
            world.postgres().stop();
            int millis = pause(random, 1500);
            world.postgres().startAgain();
            return millis + " ms";
        }
    }

    /** It says nothing for a while, whoever is connected or comes. */
    String freeze(Random random) {
        synchronized (ONE_AT_A_TIME) {
            try {
                signal("-STOP");
                return pause(random, 2500) + " ms";
            } finally {
                signal("-CONT");
            }
        }
    }

    private static int pause(Random random, int most) {
        int millis = 200 + random.nextInt(most);
        Round.sleep(Duration.ofMillis(millis));
        return millis;
    }

    private void signal(String signal) {
        ProcessHandle server = ProcessHandle.of(world.postgres().pid()).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        try {
            // one of them may have ended meanwhile
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on some rows are refused. */
    String constrain() {
        return execute(CONSTRAINED) ? "quantity < 3" : "not done: it was busy, or away";
    }

    /** All are taken again. */
    boolean loosen() {
        return execute("ALTER TABLE cart_item DROP CONSTRAINT IF EXISTS too_strict");
    }

    private boolean execute(String sql) {
        try (Connection connection = DriverManager.getConnection(world.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '2s'");
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
