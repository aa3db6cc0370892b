package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.park.ParkedAggregate;
import dev.tandem.readmodel.park.RedriveRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Rows that somebody has locked for long, on a mapping that halves what fails, as deployed. */
@Timeout(180)
@Tag("thorough")
class LockedOnTheMappingTest {

    private static final Duration TIME_TO_DELIVER = Duration.ofMinutes(1);

    private static final PollingIntervals FAST =
            new PollingIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(100));

    @Test
    void they_hold_up_their_shard_for_a_while_only() throws SQLException {
        try (StreamedCarts carts =
                        StreamedCarts.at(
                                LocalPostgres.shared().createDatabase(),
                                "tandem.read-model.statement.update=1s",
                                "tandem.read-model.statement.idle=1s");
                StreamPoller stream =
                        carts.connect(
                                DeliveryRules.defaults().withItemFailures(true).withBisection(true),
                                FAST,
                                () -> {});
                Connection other = DriverManager.getConnection(carts.jdbcUrl())) {
            BothSides sides = carts.sides();
            List.of("a", "b", "c").forEach(sides::create);
            stream.awaitIdle(TIME_TO_DELIVER);
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM cart WHERE cart_id = 'b' FOR UPDATE");

            List.of("a", "b", "c").forEach(id -> sides.add(id, "tea"));
            stream.awaitIdle(TIME_TO_DELIVER);

            assertThat(sides.parked())
                    .extracting(ParkedAggregate::aggregateId, ParkedAggregate::reason)
                    .containsExactly(tuple("b", "fails_alone"));
            other.rollback();
            assertThat(sides.redrive(RedriveRequest.everything()).redriven()).isEqualTo(1);
            assertThat(
                            sides.jdbc()
                                    .queryForList(
                                            "SELECT last_sequence_number FROM cart", Long.class))
                    .containsExactly(2L, 2L, 2L);
        }
    }
}
