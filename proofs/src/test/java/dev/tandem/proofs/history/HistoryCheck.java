package dev.tandem.proofs.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.proofs.history.Operation.NotWritten;
import dev.tandem.proofs.history.Operation.Ok;
import dev.tandem.proofs.history.Operation.Refused;
import dev.tandem.proofs.history.Operation.Unknown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is wrong with the history of one cart: whether all that its users were told, and all
 * that the tables hold, could have come of commands that were carried out one after the other, each
 * between its call and its answer (Herlihy and Wing, "Linearizability", 1990). The event table
 * tells the order, so that nothing is to be searched for.
 */
final class HistoryCheck {

    private static final CartDecider DECIDER = new CartDecider();

    private final CartRecord cart;
    private final List<Operation> operations;
    private final Map<String, List<Operation>> sendings;
    private final List<String> wrong = new ArrayList<>();

    private HistoryCheck(CartRecord cart, List<Operation> operations) {
        this.cart = cart;
        this.operations =
                operations.stream().filter(one -> one.cartId().equals(cart.cartId())).toList();
        this.sendings =
                this.operations.stream()
                        .collect(groupingBy(Operation::command, LinkedHashMap::new, toList()));
    }

    /** What is wrong, in words; empty if nothing is. */
    static List<String> of(CartRecord cart, List<Operation> operations) {
        HistoryCheck check = new HistoryCheck(cart, operations);
        check.events();
        check.state();
        check.sendings.forEach(check::command);
        check.operations.forEach(check::expectedVersion);
        check.realTime();
        return List.copyOf(check.wrong);
    }

    private void events() {
        long due = 1;
        for (StreamEvent<CartEvent> event : cart.events()) {
            if (event.sequenceNumber() != due) {
                tell("event %d where %d was due".formatted(event.sequenceNumber(), due));
            }
            Optional<String> command = event.metadata().correlationId();
            if (command.isEmpty() || !sendings.containsKey(command.get())) {
                tell("event %d is of no command that was sent".formatted(event.sequenceNumber()));
            }
            due = event.sequenceNumber() + 1;
        }
    }

    private void state() {
        long last = cart.events().isEmpty() ? 0 : cart.events().getLast().sequenceNumber();
        long version = cart.state().map(state -> state.version()).orElse(0L);
        if (version != last) {
            tell("the state is at version %d, the events end at %d".formatted(version, last));
        }
        Cart state = cart.state().map(there -> there.state()).orElse(DECIDER.initialState());
        try {
            Cart replayed =
                    DECIDER.fold(
                            DECIDER.initialState(),
                            cart.events().stream().map(StreamEvent::event).toList());
            if (!state.equals(replayed)) {
                tell("the state is %s, the events make %s".formatted(state, replayed));
            }
        } catch (IllegalStateException e) {
            tell("the events can't be replayed: %s".formatted(e));
        }
    }

    private void command(String command, List<Operation> sent) {
        List<Long> there = cart.eventsOf(command);
        if (there.size() > 1) {
            tell("%s was applied more than once: events %s".formatted(command, there));
        }
        List<Operation> accepted = sent.stream().filter(Operation::isOk).toList();
        accepted.forEach(one -> accepted(one, there));
        if (sent.stream().noneMatch(Operation::mayBeApplied) && !there.isEmpty()) {
            tell("%s was not accepted, but events %s are there".formatted(command, there));
        }
        accepted.stream()
                .filter(Operation::wroteEvents)
                .forEach(first -> sent.forEach(again -> repeated(first, again)));
    }

    /** Once a command was applied, to send it again is answered with what came of it. */
    private void repeated(Operation first, Operation again) {
        boolean mayAnswerOtherwise =
                again.outcome() instanceof NotWritten || again.outcome() instanceof Unknown;
        if (first.isBefore(again)
                && !mayAnswerOtherwise
                && !again.outcome().equals(first.outcome())) {
            tell(
                    "%s was answered otherwise when it was sent again: %s, then %s"
                            .formatted(first.command(), first, again));
        }
    }

    private void accepted(Operation one, List<Long> there) {
        Ok ok = (Ok) one.outcome();
        if (one.wroteEvents() && !ok.events().equals(there)) {
            tell(
                    "%s was told events %s, there are %s"
                            .formatted(one.command(), ok.events(), there));
        }
        if (one.wroteEvents() && ok.version() != ok.events().getLast()) {
            tell(
                    "%s was told version %d after %s"
                            .formatted(one.command(), ok.version(), ok.events()));
        }
    }

    private void expectedVersion(Operation one) {
        if (one.expected().isPresent() && one.outcome() instanceof Ok ok) {
            long before = ok.events().isEmpty() ? ok.version() : ok.events().getFirst() - 1;
            if (before != one.expected().getAsLong()) {
                tell("%s meant another version: %s".formatted(one.command(), one));
            }
        }
    }

    /** What somebody was told is never news from before what somebody had been told earlier. */
    private void realTime() {
        for (Operation later : operations) {
            long reached =
                    operations.stream()
                            .filter(earlier -> earlier.isBefore(later))
                            .mapToLong(this::versionTold)
                            .max()
                            .orElse(0);
            if (isFirst(later) && isBehind(later, reached)) {
                tell(
                        "%s came after version %d was told: %s"
                                .formatted(later.command(), reached, later));
            }
        }
    }

    /** A command that is sent again is answered with what came of it then. */
    private boolean isFirst(Operation one) {
        return sendings.getOrDefault(one.command(), List.of()).stream()
                .noneMatch(other -> other.invoked() < one.invoked());
    }

    private boolean isBehind(Operation later, long reached) {
        List<Long> written = cart.eventsOf(later.command());
        if (!written.isEmpty()) {
            return written.getFirst() <= reached;
        }
        return switch (later.outcome()) {
            case Ok ok -> ok.version() < reached;
            case Refused refused -> refused.seen().orElse(reached) < reached;
            case NotWritten _, Unknown _ -> false;
        };
    }

    private long versionTold(Operation one) {
        return switch (one.outcome()) {
            case Ok ok -> ok.version();
            case Refused refused -> refused.seen().orElse(0);
            case NotWritten _, Unknown _ -> 0;
        };
    }

    private void tell(String what) {
        wrong.add(cart.cartId() + ": " + what);
    }
}
