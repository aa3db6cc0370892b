package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Accepted;
import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.park.SetAsideRecord;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch is tried for as long as it takes, by the number of retries that the template has. */
@Timeout(180)
@Tag("thorough")
class EndlessRetriesTest {

    private static final List<String> CARTS = List.of("a", "b");

    /** The first try of each cart's event alone and ten more, which was all before. */
    private static final int MORE_THAN_BEFORE = CARTS.size() * 15;

    private static final Duration TIME_TO_DELIVER = Duration.ofMinutes(2);

    private static final Pattern RETRIES = Pattern.compile("MaximumRetryAttempts: (-?\\d+)");

    private static final PollingIntervals FAST =
            new PollingIntervals(
                    Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(100));

    @Test
    void after_a_database_that_was_away_for_long_each_cart_is_shown_without_a_further_command() {
        AtomicInteger calls = new AtomicInteger();
        LocalPostgres postgres = LocalPostgres.shared();
        try (NetworkName name = NetworkName.leadingTo(postgres.port());
                StreamedCarts carts =
                        StreamedCarts.at(
                                name.in(postgres.createDatabase()),
                                "logging.level.root=off",
                                "spring.datasource.hikari.connection-timeout=250");
                StreamPoller stream = carts.connect(rules(), FAST, calls::incrementAndGet)) {
            ShortRun run = new ShortRun(carts.sides());
            write(run, List.of("before"), 2);
            stream.awaitIdle(TIME_TO_DELIVER);
            int first = calls.get();

            name.leadsNowhere();
            write(run, CARTS, 1);
            await("tries that are in vain")
                    .atMost(TIME_TO_DELIVER)
                    .until(() -> calls.get() > first + MORE_THAN_BEFORE);
            name.leadsTo(postgres.port());
            stream.awaitIdle(TIME_TO_DELIVER);

            assertThat(CARTS).allMatch(cart -> run.view(cart).lastSequenceNumber() == 1);
            assertThat(carts.sides().parked()).isEmpty();
            run.agrees();
        }
    }

    @Test
    void a_record_that_names_no_event_holds_up_its_shard_for_a_while_only_and_is_told() {
        try (StreamedCarts carts = new StreamedCarts();
                StreamPoller stream = carts.connect(rules(), FAST, () -> {})) {
            ShortRun run = new ShortRun(carts.sides());
            putNoEvent(carts.sides());
            write(run, CARTS, 3);
            stream.awaitIdle(TIME_TO_DELIVER);

            assertThat(CARTS).allMatch(cart -> run.view(cart).lastSequenceNumber() == 3);
            assertThat(carts.sides().parkedPage().records())
                    .extracting(SetAsideRecord::why, SetAsideRecord::attempts)
                    .containsExactly(
                            tuple(
                                    "its sequenceNumber is no event's: must be a whole number from"
                                            + " 1",
                                    10));
        }
    }

    private static void putNoEvent(BothSides sides) {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("cart_events"))
                                .item(
                                        Map.of(
                                                "cartId", fromS("odd"),
                                                "sequenceNumber", fromN("2.5"),
                                                "eventType", fromS("cart_created"))));
    }

    private static void write(ShortRun run, List<String> carts, int events) {
        for (String cart : carts) {
            run.create(cart);
            for (int event = 2; event <= events; event++) {
                assertThat(run.sides().add(cart, "item" + event)).isInstanceOf(Accepted.class);
            }
        }
    }

    private static DeliveryRules rules() {
        DeliveryRules rules = DeliveryRules.defaults().withItemFailures(true).withBisection(true);
        int retries = retriesOfTheTemplate();
        return retries < 0 ? rules : rules.withRetries(retries);
    }

    private static int retriesOfTheTemplate() {
        try {
            Matcher found = RETRIES.matcher(Files.readString(Path.of("..", "template.yaml")));
            assertThat(found.find()).isTrue();
            return Integer.parseInt(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
