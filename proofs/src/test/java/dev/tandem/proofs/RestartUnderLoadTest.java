package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.process.Deadline;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL is restarted, again and again, while events are delivered. */
@Tag("thorough")
@Timeout(300)
class RestartUnderLoadTest {

    private static final int RESTARTS = 5;
    private static final int WRITERS = 3;
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final Duration TIME_TO_DELIVER = Duration.ofSeconds(60);

    @Test
    void nothing_is_lost_and_nobody_is_parked() {
        try (LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
                BothSides sides =
                        new BothSides(
                                DynamoDbLocal.shared().client(),
                                postgres.createDatabase(),
                                "logging.level.root=off",
                                "spring.datasource.hikari.connection-timeout=1000")) {
            ShortRun carts = new ShortRun(sides);
            AtomicBoolean over = new AtomicBoolean();

            int written =
                    Concurrently.run(
                                    1 + WRITERS,
                                    worker ->
                                            worker == 0
                                                    ? restart(postgres, over)
                                                    : write(carts, worker, over))
                            .stream()
                            .mapToInt(Integer::intValue)
                            .sum();

            assertThat(written).isGreaterThan(RESTARTS);
            assertThat(sides.parked()).isEmpty();
            carts.agrees();
        }
    }

    private static int restart(LocalPostgres postgres, AtomicBoolean over) {
        try {
            for (int restart = 0; restart < RESTARTS; restart++) {
                pass(A_WHILE);
                postgres.stop();
                pass(A_WHILE);
                postgres.startAgain();
            }
            pass(A_WHILE);
            return 0;
        } finally {
            over.set(true);
        }
    }

    private static int write(ShortRun carts, int writer, AtomicBoolean over) {
        int written = 0;
        while (!over.get()) {
            String cart = "w%s-%s".formatted(writer, written);
            carts.create(cart);
            carts.add(cart, "tea");
            assertThat(Deadline.in(TIME_TO_DELIVER).await(() -> carts.deliver(cart).isEmpty()))
                    .as(cart)
                    .isTrue();
            written++;
        }
        return written;
    }

    private static void pass(Duration time) {
        var _ = Deadline.in(time).await(() -> false);
    }
}
