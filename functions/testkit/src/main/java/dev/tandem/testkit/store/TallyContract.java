package dev.tandem.testkit.store;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.Versioned;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The store under test, and changes to write into it. */
abstract class TallyContract {

    static final Instant CREATED = Instant.parse("2026-11-23T10:15:30.123Z");
    static final Instant LATER = Instant.parse("2026-11-23T10:15:31.456Z");

    /** When whatever was kept of commands has expired. */
    static final Instant MUCH_LATER = LATER.plus(Duration.ofDays(10_000));

    static final int WRITERS = 8;

    final String id = UUID.randomUUID().toString();

    /** The store under test, on the real engine. */
    protected abstract AggregateStore<Tally, Event> store();

    /** Reads back the events that the store wrote. */
    protected abstract EventLog<Event> log();

    Change<Tally, Event> creation(Metadata metadata) {
        return new Change<>(
                id, 0, CREATED, Tally.opened("Mia"), List.of(new Opened("Mia")), CREATED, metadata);
    }

    Change<Tally, Event> addition(long version, Metadata metadata, String... amounts) {
        Tally state = store().load(id).map(Versioned::state).orElse(Tally.opened("Mia"));
        List<Event> events = new ArrayList<>();
        for (String amount : amounts) {
            var added = new AmountAdded(new BigDecimal(amount), "note " + amount);
            state = state.plus(added);
            events.add(added);
        }
        return new Change<>(id, version, CREATED, state, events, LATER, metadata);
    }

    StreamEvent<Event> event(long sequenceNumber, Event event, Instant at) {
        return new StreamEvent<>(
                "tally",
                id,
                sequenceNumber,
                Tally.EVENTS.typeOf(event).name(),
                event,
                at,
                Metadata.NONE);
    }

    Metadata command(String name) {
        return new Metadata(commandId(name), null, null, null);
    }

    /** The same, of a request with that fingerprint, decided at that instant. */
    Change<Tally, Event> sent(Change<Tally, Event> change, String fingerprint, Instant at) {
        return new Change<>(
                change.aggregateId(),
                change.expectedVersion(),
                change.createdAt(),
                change.state(),
                change.events(),
                at,
                change.metadata(),
                fingerprint,
                false);
    }

    CommandIdentity identity(String name) {
        return new CommandIdentity(commandId(name), null);
    }

    CommandIdentity identity(String name, String fingerprint) {
        return new CommandIdentity(commandId(name), fingerprint);
    }

    String commandId(String name) {
        return name + "-" + id;
    }
}
