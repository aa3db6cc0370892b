package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the requests of one writer, each after the other's answer, and notes what it was told. */
final class Writer {

    private static final int MOST_TIMES = 4;

    /** At one version in so many a writer wants to see what it has done. */
    private static final int LOOKS = 5;

    private final Round round;
    private final List<Send> sends;
    private final Map<String, Long> seen = new HashMap<>();

    Writer(Round round, List<Send> sends) {
        this.round = round;
        this.sends = List.copyOf(sends);
    }

    /** Sends all, some of them several times. */
    void run() {
        for (Send send : sends) {
            String request = request(send);
            Optional<JsonNode> answer = Optional.empty();
            for (int times = 0; times < MOST_TIMES && isDue(send, times, answer); times++) {
                answer = send(send, request, send.node() + times);
            }
            round.sent();
        }
    }

    /** Who does not know what became of a command that has an id sends it again. */
    private static boolean isDue(Send send, int times, Optional<JsonNode> answer) {
        return times < send.times()
                || (send.body().contains("\"commandId\"")
                        && answer.filter(Answers::isUnavailable).isPresent());
    }

    private String request(Send send) {
        String body = send.body(round.run());
        Long version = seen.get(send.cart(round.run()));
        return send.seen() && version != null
                ? body.replaceFirst("\\{", "{\"version\":" + version + ",")
                : body;
    }

    private Optional<JsonNode> send(Send send, String request, int node) {
        return round.undisturbedByRestores(() -> {
            long sent = round.history().now();
            JsonNode answer = answer(send, request, node);
            note(send, request, node, sent, answer);
            return Optional.of(answer);
        });
    }

    private JsonNode answer(Send send, String request, int node) {
        try {
            return round.call(send.function(), send.envelope(), node, request);
        } catch (RuntimeException e) {
            round.exception("%s %s".formatted(send.function(), request), node, e);
            return Answers.NONE;
        }
    }

    private void note(Send send, String request, int node, long sent, JsonNode answer) {
        String cart = answer.path("cartId").asString(send.cart(round.run()));
        round.history()
                .add(
                        new Entry.Told(
                                round.run() + send.name(),
                                cart,
                                send.function(),
                                request,
                                node,
                                sent,
                                round.history().now(),
                                answer));
        if (Answers.isAccepted(answer)) {
            long version = answer.path("version").asLong();
            seen.put(cart, version);
            if (version % LOOKS == 0) {
                round.look(cart, version, node).ifPresent(round.history()::add);
            }
        }
    }
}
