package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.audit.AuditRequest;

import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Kills a process that carries out several commands on one cart together. */
record KilledGroups(MortalProcess process, CrashMatrix matrix) {

    /** With a record each, more items than DynamoDB takes in a transaction. */
    private static final int LARGE = 60;

    /** The cart's events before, where nothing else was done. */
    private static final int BEFORE = 1;

    /** Kills it at each step that it makes, before and after. */
    void kill(String scenario, Function<String, List<Command<CartCommand>>> commands) {
        String first = cart();
        List<Command<CartCommand>> undisturbed = commands.apply(first);
        List<Step> steps = process.stepsOf(() -> sides().handleAll(undisturbed));
        int all = log(first).size();
        for (Step step : steps) {
            for (boolean carriedOut : List.of(false, true)) {
                String cart = cart();
                List<Command<CartCommand>> killed = commands.apply(cart);

                List<Step> done = process.dieAt(step, carriedOut, () -> sides().handleAll(killed));
                String crashed = written(cart, killed);

                assertThat(done).contains(step);
                boolean isSentAgain = killed.getFirst().metadata().commandId().isPresent();
                if (isSentAgain) {
                    assertEachIsThereOnce(cart, all, killed, sides().handleAll(killed));
                } else {
                    assertThat(log(cart)).as("all of them or none").size().isIn(BEFORE, all);
                }
                sides().show(cart);
                assertThat(sides().audit(AuditRequest.one(cart)).findings()).isEmpty();
                matrix.add(
                        scenario,
                        step,
                        carriedOut,
                        crashed,
                        isSentAgain ? written(cart, killed) : "not sent again");
            }
        }
    }

    private void assertEachIsThereOnce(
            String cart, int all, List<Command<CartCommand>> sent, List<Result> answers) {
        assertThat(log(cart))
                .hasSize(all)
                .filteredOn(event -> event.metadata().commandId().isPresent())
                .extracting(event -> event.metadata().commandId())
                .doesNotHaveDuplicates();
        for (int i = 0; i < sent.size(); i++) {
            String commandId = sent.get(i).metadata().commandId().orElseThrow();
            List<Long> caused =
                    log(cart).stream()
                            .filter(event ->
                                    event.metadata()
                                            .commandId()
                                            .filter(commandId::equals)
                                            .isPresent())
                            .map(StreamEvent::sequenceNumber)
                            .toList();
            if (answers.get(i) instanceof Accepted accepted) {
                assertThat(caused).containsExactly(accepted.version());
            } else {
                assertThat(caused).as(commandId).isEmpty();
            }
        }
    }

    private String written(String cart, List<Command<CartCommand>> commands) {
        List<String> ids =
                commands.stream()
                        .flatMap(command -> command.metadata().commandId().stream())
                        .toList();
        long recorded =
                ids.stream()
                        .filter(id -> item("cart_commands", "commandId", id).containsKey("result"))
                        .count();
        return "state at version %s, %s events"
                        .formatted(
                                item("carts", "cartId", cart)
                                        .getOrDefault("version", fromN("0"))
                                        .n(),
                                log(cart).size())
                + (ids.isEmpty()
                        ? ""
                        : ", %s of %s results recorded".formatted(recorded, ids.size()));
    }

    private Map<String, AttributeValue> item(String table, String key, String value) {
        return sides().dynamoDb()
                .getItem(get ->
                        get.tableName(sides().table(table))
                                .key(Map.of(key, fromS(value)))
                                .consistentRead(true))
                .item();
    }

    private List<StreamEvent<CartEvent>> log(String cart) {
        return sides().bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {})
                .log()
                .readAfter(cart, 0);
    }

    private String cart() {
        String cart = "g-" + UUID.randomUUID();
        assertThat(sides().create(cart)).isInstanceOf(Accepted.class);
        return cart;
    }

    private BothSides sides() {
        return process.sides();
    }

    /** Two that hold, and between them one of an item that is not there. */
    static List<Command<CartCommand>> mixed(String cart) {
        return List.of(
                withId(addition(cart, "jam")),
                withId(new ChangeCartItemQuantity(cart, "nothing", 2)),
                withId(addition(cart, "tea")));
    }

    /** The last one alone before. */
    List<Command<CartCommand>> partlyRepeated(String cart) {
        List<Command<CartCommand>> mixed = mixed(cart);
        assertThat(sides().handle(mixed.getLast())).isInstanceOf(Accepted.class);
        return mixed;
    }

    static List<Command<CartCommand>> withoutIds(String cart) {
        return mixed(cart).stream().map(command -> Command.of(command.body())).toList();
    }

    static List<Command<CartCommand>> large(String cart) {
        return IntStream.range(0, LARGE).mapToObj(i -> withId(addition(cart, "item" + i))).toList();
    }

    private static CartCommand addition(String cart, String item) {
        return new AddCartItem(
                cart,
                new CartItem(item, "The " + item, 1, new Money(new BigDecimal("1.50"), "EUR")));
    }

    private static Command<CartCommand> withId(CartCommand command) {
        return new Command<>(
                command,
                OptionalLong.empty(),
                new Metadata(UUID.randomUUID().toString(), null, null, null));
    }
}
