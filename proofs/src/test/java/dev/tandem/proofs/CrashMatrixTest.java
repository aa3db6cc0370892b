package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.audit.AuditRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Kills commands, the function of their queue and the read model updater at each of their steps:
 * docs/reference/crash-matrix.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashMatrixTest {

    private static final Path COMMITTED = Path.of("..", "docs", "reference", "crash-matrix.md");

    private final CrashMatrix matrix = new CrashMatrix();
    private MortalProcess process;
    private BothSides sides;

    @BeforeAll
    void start() {
        process = new MortalProcess();
        sides = process.sides();
    }

    @AfterAll
    void close() {
        process.close();
    }

    @Test
    @Tag("thorough")
    void after_each_crash_and_a_retry_each_effect_is_there_once_as_the_committed_table_says()
            throws IOException {
        killCommand("A command that creates a cart", 0, CrashMatrixTest::creation);
        killCommand("A command that changes a cart", 2, CrashMatrixTest::addition);
        killCommand("A command that was carried out before", 2, this::repetition);
        KilledGroups groups = new KilledGroups(process, matrix);
        groups.kill("Several commands at once, one of them refused", KilledGroups::mixed);
        groups.kill("The same, when one of them was carried out before", groups::partlyRepeated);
        groups.kill("The same without commandIds", KilledGroups::withoutIds);
        groups.kill("More commands than fit in one transaction", KilledGroups::large);
        KilledQueue queue = new KilledQueue(process, matrix);
        queue.kill("Messages of a queue, one of them refused", KilledQueue::refused);
        queue.kill("Messages of which one is set aside", KilledQueue::failing);
        killBatch("A batch with the first events of two carts", new Delivery(0, 1, 3));
        killBatch("A batch with the next events of a cart and another cart", new Delivery(2, 3, 4));
        killBatch("A batch before which an event was lost", new Delivery(1, 3, 4));

        Path generated = Files.writeString(Path.of("target", "crash-matrix.md"), matrix.markdown());
        assertThat(COMMITTED)
                .as("docs/reference/crash-matrix.md is generated: copy %s over it", generated)
                .hasSameTextualContentAs(generated);
    }

    private void killCommand(
            String scenario, int events, Function<String, Command<CartCommand>> command) {
        Command<CartCommand> undisturbed = command.apply(cartWith(events, "c"));
        for (Step step : process.stepsOf(() -> sides.handle(undisturbed))) {
            for (boolean carriedOut : List.of(false, true)) {
                String cart = cartWith(events, "c");
                Command<CartCommand> killed = command.apply(cart);

                List<Step> done = process.dieAt(step, carriedOut, () -> sides.handle(killed));
                String crashed = written(killed);

                assertThat(done).contains(step);
                assertThat(sides.handle(killed))
                        .isInstanceOfSatisfying(
                                Accepted.class,
                                accepted -> assertThat(accepted.version()).isEqualTo(events + 1));
                assertThat(log(cart))
                        .extracting(event -> event.metadata().commandId())
                        .filteredOn(killed.metadata().commandId()::equals)
                        .hasSize(1);
                sides.show(cart);
                assertNothingIsFoundIn(cart);
                matrix.add(scenario, step, carriedOut, crashed, written(killed));
            }
        }
    }

    /**
     * A batch.
     *
     * @param shown the last event that the read model has before
     * @param first the first event in the batch
     * @param last the last one in the batch, and of the cart
     */
    private record Delivery(int shown, int first, int last) {}

    private void killBatch(String scenario, Delivery delivery) {
        List<StreamEvent<CartEvent>> undisturbed = batch(delivery);
        for (Step step : process.stepsOf(() -> deliver(undisturbed))) {
            for (boolean carriedOut : List.of(false, true)) {
                List<StreamEvent<CartEvent>> batch = batch(delivery);

                List<Step> done = process.dieAt(step, carriedOut, () -> deliver(batch));
                String crashed = shown(batch);

                assertThat(done).extracting(Step::text).contains(step.text());
                assertThat(deliver(batch)).isEmpty();
                assertNothingIsFoundIn(batch.getFirst().aggregateId());
                assertNothingIsFoundIn(batch.getLast().aggregateId());
                matrix.add(scenario, step, carriedOut, crashed, shown(batch));
            }
        }
        assertThat(sides.jdbc().queryForObject("SELECT count(*) FROM parked_aggregate", Long.class))
                .isZero();
    }

    /** Events of a cart, then the only two of another one. */
    private List<StreamEvent<CartEvent>> batch(Delivery delivery) {
        List<StreamEvent<CartEvent>> one = log(cartWith(delivery.last(), "a"));
        List<StreamEvent<CartEvent>> other = log(cartWith(2, "b"));
        if (delivery.shown() > 0) {
            assertThat(deliver(one.subList(0, delivery.shown()))).isEmpty();
        }
        return Stream.concat(
                        one.subList(delivery.first() - 1, delivery.last()).stream(), other.stream())
                .toList();
    }

    private Map<String, Failure> deliver(List<StreamEvent<CartEvent>> batch) {
        return sides.readModel().handle(batch);
    }

    private List<StreamEvent<CartEvent>> log(String cart) {
        return sides.bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {})
                .log()
                .readAfter(cart, 0);
    }

    private void assertNothingIsFoundIn(String cart) {
        assertThat(sides.audit(AuditRequest.one(cart)).findings()).isEmpty();
    }

    private String written(Command<CartCommand> command) {
        String cart = command.body().cartId();
        boolean recorded =
                item("cart_commands", "commandId", commandId(command)).containsKey("result");
        return "state at version %s, %d events, result %s"
                .formatted(
                        item("carts", "cartId", cart)
                                .getOrDefault("version", AttributeValue.fromN("0"))
                                .n(),
                        log(cart).size(),
                        recorded ? "recorded" : "not recorded");
    }

    private Map<String, AttributeValue> item(String table, String key, String value) {
        return sides.dynamoDb()
                .getItem(get ->
                        get.tableName(sides.table(table))
                                .key(Map.of(key, fromS(value)))
                                .consistentRead(true))
                .item();
    }

    private static String commandId(Command<?> command) {
        return command.metadata().commandId().orElseThrow();
    }

    private String shown(List<StreamEvent<CartEvent>> batch) {
        return "rows at event %d, of the other cart at %d"
                .formatted(
                        shown(batch.getFirst().aggregateId()),
                        shown(batch.getLast().aggregateId()));
    }

    private long shown(String cart) {
        return sides
                .jdbc()
                .queryForList(
                        "SELECT last_sequence_number FROM cart WHERE cart_id = ?", Long.class, cart)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private String cartWith(int events, String name) {
        String cart = name + "-" + UUID.randomUUID();
        for (int i = 1; i <= events; i++) {
            assertThat(i == 1 ? sides.create(cart) : sides.add(cart, "item" + i))
                    .isInstanceOf(Accepted.class);
        }
        return cart;
    }

    private static Command<CartCommand> creation(String cart) {
        return withId(new CreateCart(cart, "mia"));
    }

    private static Command<CartCommand> addition(String cart) {
        return withId(
                new AddCartItem(
                        cart,
                        new CartItem("jam", "Jam", 2, new Money(new BigDecimal("3.20"), "EUR"))));
    }

    /** Sent a second time. */
    private Command<CartCommand> repetition(String cart) {
        Command<CartCommand> addition = addition(cart);
        assertThat(sides.handle(addition)).isInstanceOf(Accepted.class);
        return addition;
    }

    private static Command<CartCommand> withId(CartCommand command) {
        return new Command<>(
                command,
                OptionalLong.empty(),
                new Metadata(UUID.randomUUID().toString(), null, null, null));
    }
}
