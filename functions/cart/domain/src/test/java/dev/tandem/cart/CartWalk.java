package dev.tandem.cart;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.decider.Decision;

import org.assertj.core.api.Assertions;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the same commands to the decider and to the plain model, and holds one against the other.
 */
final class CartWalk {

    private static final CartDecider DECIDER = new CartDecider();
    private static final int SHOWN = 6;

    private final String name;
    private final List<CartCommand> asked;
    private final List<CartEvent> events;
    private final PlainCart model;
    private Cart state;

    CartWalk(String name) {
        this(name, List.of(), List.of(), new PlainCart(), DECIDER.initialState());
    }

    private CartWalk(
            String name,
            List<CartCommand> asked,
            List<CartEvent> events,
            PlainCart model,
            Cart state) {
        this.name = name;
        this.asked = new ArrayList<>(asked);
        this.events = new ArrayList<>(events);
        this.model = model;
        this.state = state;
    }

    /** Another walk that goes on from here. */
    CartWalk fork() {
        return new CartWalk(name, asked, events, model.copy(), state);
    }

    /** One step; answers how it went in one word. */
    String ask(CartCommand command) {
        asked.add(command);
        Decision<CartEvent> decision = DECIDER.decide(command, state);
        if (decision instanceof Decision.Accept<CartEvent>(List<CartEvent> caused)) {
            state = DECIDER.fold(state, caused);
            events.addAll(caused);
        }
        String answer = answerOf(decision);
        hold("answer", answer, model.ask(command));
        hold("state", state, model.asCart());
        return answer;
    }

    /** The events alone lead to the state that was kept. */
    void refold() {
        hold("fold of all events", DECIDER.fold(DECIDER.initialState(), events), state);
    }

    private void hold(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            Assertions.fail(
                    "%s, step %d: after %s%nthe %s should be %s%nand is %s",
                    name, asked.size(), lastAsked(), what, expected, actual);
        }
    }

    private List<CartCommand> lastAsked() {
        return asked.subList(Math.max(0, asked.size() - SHOWN), asked.size());
    }

    private static String answerOf(Decision<CartEvent> decision) {
        return switch (decision) {
            case Decision.Accept<CartEvent>(List<CartEvent> caused) ->
                    caused.isEmpty() ? "unchanged" : "accepted";
            case Decision.Reject<CartEvent>(String code, String _) -> code;
            case Decision.NotFound<CartEvent> _ -> "not_found";
            case Decision.AlreadyExists<CartEvent> _ -> "already_exists";
        };
    }
}
