package dev.tandem.core.decider;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A decider whose failures name what it was asked. What commands and events hold is not told.
 *
 * @param type of which aggregates
 */
public record Rules<C, S, E>(AggregateType type, Decider<C, S, E> decider) {

    /**
     * What the command means in that state.
     *
     * @throws RuleFailedException if the decider throws, or answers null
     */
    public Decision<E> decide(C command, String aggregateId, S state) {
        String asked = "to %s on %s".formatted(kind(command), aggregate(aggregateId));
        @Nullable Decision<E> decision;
        try {
            decision = decider.decide(command, state);
        } catch (RuntimeException e) {
            throw failed("decide", "failed at what it was to answer " + asked, e);
        }
        if (decision == null) {
            throw failed("decide", "answered null " + asked, null);
        }
        return decision;
    }

    /**
     * The state after the events that a command causes.
     *
     * @throws RuleFailedException if the decider throws, or answers null
     */
    public S after(C command, String aggregateId, S state, List<E> events) {
        S evolved = state;
        for (E event : events) {
            evolved =
                    evolve(
                            evolved,
                            event,
                            "%s, which %s causes on %s"
                                    .formatted(kind(event), kind(command), aggregate(aggregateId)));
        }
        return evolved;
    }

    /**
     * The state after recorded events.
     *
     * @param sequenceNumber of the event that they are read from
     * @throws RuleFailedException if the decider throws, or answers null
     */
    public S after(S state, List<E> events, String aggregateId, long sequenceNumber) {
        S evolved = state;
        for (E event : events) {
            evolved =
                    evolve(
                            evolved,
                            event,
                            "%s, event %s of %s"
                                    .formatted(
                                            kind(event), sequenceNumber, aggregate(aggregateId)));
        }
        return evolved;
    }

    /** That it answered with an event that has no name. */
    public RuleFailedException unnamed(C command, String aggregateId, RuntimeException why) {
        return new RuleFailedException(
                "%s.decide answered to %s on %s with what can't be written: %s; nothing was written"
                        .formatted(name(), kind(command), aggregate(aggregateId), why.getMessage()),
                why);
    }

    private S evolve(S state, E event, String at) {
        @Nullable S evolved;
        try {
            evolved = decider.fold(state, List.of(event));
        } catch (RuntimeException e) {
            throw failed("evolve", "failed at " + at, e);
        }
        if (evolved == null) {
            throw failed("evolve", "answered null to " + at, null);
        }
        return evolved;
    }

    private RuleFailedException failed(String rule, String what, @Nullable RuntimeException e) {
        String kind = e == null ? "" : " (%s)".formatted(e.getClass().getSimpleName());
        return new RuleFailedException(
                "%s.%s %s%s: nothing was written; mend the rule"
                        .formatted(name(), rule, what, kind),
                e);
    }

    private String aggregate(String id) {
        return type.name() + " " + id;
    }

    private String name() {
        return kind(decider);
    }

    /** An anonymous class has no simple name. */
    private static String kind(Object object) {
        String simple = object.getClass().getSimpleName();
        return simple.isEmpty() ? object.getClass().getName() : simple;
    }
}
