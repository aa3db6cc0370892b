package dev.tandem.core.decider;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A decider whose failures name what it was asked, whatever it throws: an error of a rule, such as
 * a class that is missing, is the failure of one command too. What commands and events hold is not
 * told.
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
        @Nullable Decision<E> decision;
        try {
            decision = decider.decide(command, state);
        } catch (Throwable e) {
            throw failure()
                    .of(
                            "decide",
                            "failed at what it was to answer " + asked(command, aggregateId),
                            e);
        }
        if (decision == null) {
            throw failure().of("decide", "answered null " + asked(command, aggregateId), null);
        }
        return decision;
    }

    private String asked(C command, String aggregateId) {
        return "to %s on %s".formatted(RuleFailure.kind(command), aggregate(aggregateId));
    }

    /**
     * Whose aggregate it is.
     *
     * @throws RuleFailedException if the decider throws
     */
    public Optional<String> owner(String aggregateId, S state) {
        try {
            return decider.owner(state);
        } catch (Throwable e) {
            throw failure()
                    .of("owner", "failed at whose %s is".formatted(aggregate(aggregateId)), e);
        }
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
                            () ->
                                    "%s, which %s causes on %s"
                                            .formatted(
                                                    RuleFailure.kind(event),
                                                    RuleFailure.kind(command),
                                                    aggregate(aggregateId)));
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
                            () ->
                                    "%s, event %s of %s"
                                            .formatted(
                                                    RuleFailure.kind(event),
                                                    sequenceNumber,
                                                    aggregate(aggregateId)));
        }
        return evolved;
    }

    /** That it answered with an event that has no name. */
    public RuleFailedException unnamed(C command, String aggregateId, RuntimeException why) {
        return failure().unnamed(RuleFailure.kind(command), aggregate(aggregateId), why);
    }

    /**
     * @param at told of a failure alone: to say it of each event took longer than to fold it
     */
    private S evolve(S state, E event, Supplier<String> at) {
        @Nullable S evolved;
        try {
            evolved = decider.fold(state, List.of(event));
        } catch (Throwable e) {
            throw failure().of("evolve", "failed at " + at.get(), e);
        }
        if (evolved == null) {
            throw failure().of("evolve", "answered null to " + at.get(), null);
        }
        return evolved;
    }

    private String aggregate(String id) {
        return type.name() + " " + id;
    }

    private RuleFailure failure() {
        return new RuleFailure(RuleFailure.kind(decider));
    }
}
