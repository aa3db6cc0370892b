package dev.tandem.testkit.store;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.Versioned;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Groups of commands on a tally. */
abstract class TallyGroups extends TallyContract {

    /** One after the other, each upon what the one before leaves. */
    List<GroupStep<Tally, Event>> additions(long version, Metadata... commands) {
        Tally state = store().load(id).map(Versioned::state).orElse(Tally.opened("Mia"));
        List<GroupStep<Tally, Event>> steps = new ArrayList<>();
        for (Metadata command : commands) {
            long number = version + steps.size() + 1;
            AmountAdded amount = amount(number);
            state = state.plus(amount);
            steps.add(changed(number - 1, state, amount, command));
        }
        return steps;
    }

    GroupStep<Tally, Event> changed(
            long version, Tally state, AmountAdded amount, Metadata command) {
        return new GroupStep.Changed<>(
                new Change<>(
                        id, version, CREATED, state, List.of(amount), at(version + 1), command));
    }

    GroupStep<Tally, Event> remembered(String name, Result result) {
        return new GroupStep.Remembered<>(identity(name), id, result, LATER);
    }

    Result accepted(long number) {
        return new Accepted(
                "tallyId", id, number, List.of(new RecordedEvent(number, "tally_amount_added")));
    }

    static AmountAdded amount(long number) {
        return new AmountAdded(BigDecimal.valueOf(number), "note " + number);
    }

    /** Each command is decided at an instant of its own. */
    static Instant at(long number) {
        return LATER.plusMillis(number);
    }
}
