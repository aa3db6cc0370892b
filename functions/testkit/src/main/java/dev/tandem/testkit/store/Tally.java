package dev.tandem.testkit.store;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small aggregate for the store contract: sums amounts and keeps notes.
 *
 * @param owner whose
 * @param total the sum, exact
 * @param notes in the order added
 */
public record Tally(String owner, BigDecimal total, List<String> notes) {

    /** Its names: tables tallys, tally_events, tally_commands. */
    public static final AggregateType TYPE = new AggregateType("tally", "tallyId");

    /** Its events. */
    public static final EventTypes<Event> EVENTS =
            EventTypes.of(Event.class)
                    .type("tally_opened", 1, Opened.class)
                    .type("tally_amount_added", 1, AmountAdded.class)
                    .build();

    /** What can happen to a tally. */
    public sealed interface Event {}

    /** It was opened. */
    public record Opened(String owner) implements Event {}

    /** An amount was added, for the reason in the note. */
    public record AmountAdded(BigDecimal amount, String note) implements Event {}

    public Tally {
        notes = List.copyOf(notes);
    }

    static Tally opened(String owner) {
        return new Tally(owner, BigDecimal.ZERO, List.of());
    }

    /** The tally with the amount and its note. */
    public Tally plus(AmountAdded added) {
        return new Tally(
                owner,
                total.add(added.amount()),
                Stream.concat(notes.stream(), Stream.of(added.note())).toList());
    }
}
