package dev.tandem.bench.pekko;

import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One cart whose commands go together where they come together: who finds nobody at work takes all
 * that wait to {@code handleAll}; the others wait for their answer. Nobody waits for a group to
 * fill.
 */
final class GroupedCarts {

    private static final int AT_MOST = 40;

    private final HandlerCarts carts;
    private final boolean hasId;
    private final ConcurrentLinkedQueue<Queued> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock atWork = new ReentrantLock(true);

    private record Queued(Command<CartCommand> command, CompletableFuture<Handled> answer) {}

    /**
     * @param hasId whether each command has an id, and so a record
     */
    GroupedCarts(HandlerCarts carts, boolean hasId) {
        this.carts = carts;
        this.hasId = hasId;
    }

    void change(String cartId, int quantity) {
        var one = new Queued(command(cartId, quantity), new CompletableFuture<>());
        waiting.add(one);
        while (!one.answer().isDone()) {
            atWork.lock();
            try {
                if (!one.answer().isDone()) {
                    carryOutAllThatWait();
                }
            } finally {
                atWork.unlock();
            }
        }
        if (!(one.answer().join().result() instanceof Accepted)) {
            throw new IllegalStateException(cartId + ": " + one.answer().join());
        }
    }

    private Command<CartCommand> command(String cartId, int quantity) {
        var change = new ChangeCartItemQuantity(cartId, "item-0", quantity);
        return hasId
                ? new Command<>(
                        change,
                        OptionalLong.empty(),
                        new Metadata(UUID.randomUUID().toString(), null, null, null))
                : Command.of(change);
    }

    private void carryOutAllThatWait() {
        List<Queued> group = new ArrayList<>();
        for (Queued next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == AT_MOST) {
                break;
            }
        }
        List<Handled> answers =
                carts.handler().handleAll(group.stream().map(Queued::command).toList());
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().complete(answers.get(i));
        }
    }
}
