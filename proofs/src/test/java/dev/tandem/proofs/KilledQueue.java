package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.proofs.face.QueuedCarts;
import dev.tandem.readmodel.audit.AuditRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.sqs.model.Message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Kills the function of a queue of commands, or its mapping before it has deleted what is done. The
 * messages that are still there come again.
 */
record KilledQueue(MortalProcess process, CrashMatrix matrix) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** More deliveries than any crash asks for. */
    private static final int ENOUGH = 4;

    /** Two carts. */
    private record Carts(String one, String other) {

        static Carts create() {
            String id = UUID.randomUUID().toString();
            return new Carts("q-" + id, "r-" + id);
        }
    }

    /**
     * What is there in the end.
     *
     * @param one the events of a cart
     * @param other those of another one
     * @param statuses the answer to each message, in their order; 0 where there is none
     */
    private record Outcome(List<String> one, List<String> other, List<Integer> statuses) {}

    /** Kills it at each step that it makes, before and after. */
    void kill(String scenario, BiFunction<String, String, QueuedCarts> messages) {
        Carts first = Carts.create();
        CartQueue undisturbed = new CartQueue(process);
        List<String> sent = undisturbed.send(messages.apply(first.one(), first.other()));
        List<Message> received = undisturbed.receive();
        List<Step> steps = process.stepsOf(() -> undisturbed.deliver(received));
        Outcome expected = outcome(undisturbed, first, sent);
        for (Step step : steps) {
            for (boolean carriedOut : List.of(false, true)) {
                Carts carts = Carts.create();
                CartQueue queue = new CartQueue(process);
                List<String> ids = queue.send(messages.apply(carts.one(), carts.other()));

                String crashed = dieAt(step, carriedOut, queue, carts);
                deliverAll(queue);
                String after = state(queue, carts);

                assertThat(outcome(queue, carts, ids)).isEqualTo(expected);
                matrix.add(scenario, step, carriedOut, crashed, after);
            }
        }
    }

    private String dieAt(Step step, boolean carriedOut, CartQueue queue, Carts carts) {
        List<Message> received = queue.receive();
        assertThat(process.dieAt(step, carriedOut, () -> queue.deliver(received))).contains(step);
        String crashed = state(queue, carts);
        queue.show(received);
        return crashed;
    }

    private static void deliverAll(CartQueue queue) {
        for (int i = 0; i < ENOUGH && queue.messages() > 0; i++) {
            queue.deliver(queue.receive());
        }
        assertThat(queue.messages()).as("messages that are left").isZero();
    }

    private Outcome outcome(CartQueue queue, Carts carts, List<String> sent) {
        Map<String, Integer> statuses = statuses(queue);
        List<String> setAside =
                queue.takeSetAside().stream()
                        .map(message ->
                                message.messageAttributes().get("firstMessageId").stringValue())
                        .toList();
        assertThat(setAside)
                .as("each message is answered, or set aside once")
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(statuses.keySet());
        List<String> all = new ArrayList<>(statuses.keySet());
        all.addAll(setAside);
        assertThat(all).containsExactlyInAnyOrderElementsOf(sent);
        assertEachIsThereOnce(
                carts, sent, sent.stream().filter(id -> isAccepted(statuses.get(id))).toList());
        assertNothingIsFoundIn(carts.one());
        assertNothingIsFoundIn(carts.other());
        return new Outcome(
                types(carts.one()),
                types(carts.other()),
                sent.stream().map(id -> statuses.getOrDefault(id, 0)).toList());
    }

    /** By the messages' ids; who is told twice is told the same. */
    private static Map<String, Integer> statuses(CartQueue queue) {
        Map<String, JsonNode> told = new LinkedHashMap<>();
        for (Message message : queue.takeReplies()) {
            JsonNode reply = JSON.readTree(message.body());
            JsonNode before = told.put(reply.get("messageId").stringValue(), reply);
            assertThat(before).isIn(null, reply);
        }
        Map<String, Integer> statuses = new LinkedHashMap<>();
        told.forEach((id, reply) -> statuses.put(id, reply.get("status").intValue()));
        return statuses;
    }

    private static boolean isAccepted(@Nullable Integer status) {
        return status != null && status < 300;
    }

    private void assertEachIsThereOnce(Carts carts, List<String> sent, List<String> accepted) {
        List<String> one = causes(carts.one());
        List<String> other = causes(carts.other());
        assertThat(Stream.concat(one.stream(), other.stream()))
                .as("each accepted command has its event, and no other has one")
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(one.stream().map(sent::indexOf)).as("the order of one group").isSorted();
        assertThat(other.stream().map(sent::indexOf)).as("that of the other").isSorted();
    }

    /** The messages that a cart's events are of. */
    private List<String> causes(String cart) {
        return log(cart).stream()
                .map(event -> event.metadata().commandId().orElseThrow().replaceFirst("^sqs-", ""))
                .toList();
    }

    private List<String> types(String cart) {
        return log(cart).stream().map(event -> event.event().getClass().getSimpleName()).toList();
    }

    private void assertNothingIsFoundIn(String cart) {
        process.sides().show(cart);
        assertThat(process.sides().audit(AuditRequest.one(cart)).findings()).isEmpty();
    }

    private String state(CartQueue queue, Carts carts) {
        return "events %s and %s; messages %s, set aside %s, replies %s"
                .formatted(
                        log(carts.one()).size(),
                        log(carts.other()).size(),
                        queue.messages(),
                        queue.setAside(),
                        queue.replies());
    }

    private List<StreamEvent<CartEvent>> log(String cart) {
        return process.sides()
                .bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {})
                .log()
                .readAfter(cart, 0);
    }

    /** The refused one would be accepted behind what follows it. */
    static QueuedCarts refused(String one, String other) {
        return new QueuedCarts().create(one).checkOut(one).create(other).add(one, 1).add(other, 2);
    }

    /** One that fails whatever is done about it, between others of its group. */
    static QueuedCarts failing(String one, String other) {
        return new QueuedCarts().create(one).fails(one).add(one, 1).create(other);
    }
}
