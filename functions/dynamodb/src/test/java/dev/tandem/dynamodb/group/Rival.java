package dev.tandem.dynamodb.group;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;

/** Decides as tallies do, and is outrun by somebody who adds 50, so many times. */
final class Rival implements Decider<TallyStores.Command, Tally, Event> {

    private final Decider<TallyStores.Command, Tally, Event> decider = new TallyDecider();
    private final Groups groups;
    private final String id;
    private int times;
    private Tally outrun = decider.initialState();

    Rival(Groups groups, String id, int times) {
        this.groups = groups;
        this.id = id;
        this.times = times;
    }

    /** Carries commands out by that decider, and waits between two tries as it is told. */
    static CommandHandler<TallyStores.Command, Tally, Event> handler(
            Groups groups, Decider<TallyStores.Command, Tally, Event> rival, Pauses pauses) {
        return new CommandHandler<>(
                groups.aggregates.store(TallyStores.TALLY),
                rival,
                TallyStores.Command::tallyId,
                new Retry(RetryPolicy.DEFAULT, new Random(7), pauses),
                Clock.fixed(TallyStores.NOW, ZoneOffset.UTC));
    }

    @Override
    public Tally initialState() {
        return decider.initialState();
    }

    /** Once a group: at the first of its commands. */
    @Override
    public Decision<Event> decide(TallyStores.Command command, Tally state) {
        boolean isFirst = state.total().intValue() % 50 == 0 && !state.equals(outrun);
        if (isFirst && times > 0) {
            times--;
            outrun = state;
            groups.handler.handle(Command.of(new Add(id, 50)));
        }
        return decider.decide(command, state);
    }

    @Override
    public Tally evolve(Tally state, Event event) {
        return decider.evolve(state, event);
    }
}
