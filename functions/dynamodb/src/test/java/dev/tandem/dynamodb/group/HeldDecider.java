package dev.tandem.dynamodb.group;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds up the decision on certain amounts until it is opened. */
final class HeldDecider implements Decider<TallyStores.Command, Tally, Event> {

    static final int FIRST = 99;
    static final int SECOND = 98;

    private static final Tally NONE = new TallyDecider().initialState();

    private final Decider<TallyStores.Command, Tally, Event> decider = new TallyDecider();
    private final Map<Integer, CountDownLatch> reached =
            Map.of(FIRST, new CountDownLatch(1), SECOND, new CountDownLatch(1));
    private final Map<Integer, CountDownLatch> opened =
            Map.of(FIRST, new CountDownLatch(1), SECOND, new CountDownLatch(1));

    /** Waits until somebody is held up there. */
    void awaitReached(int amount) {
        await(reached.get(amount));
    }

    void open(int amount) {
        opened.get(amount).countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came in 60 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public Tally initialState() {
        return NONE;
    }

    @Override
    public Decision<Event> decide(TallyStores.Command command, Tally state) {
        if (command instanceof Add(_, int amount) && reached.containsKey(amount)) {
            reached.get(amount).countDown();
            await(opened.get(amount));
        }
        return decider.decide(command, state);
    }

    @Override
    public Tally evolve(Tally state, Event event) {
        return decider.evolve(state, event);
    }
}
