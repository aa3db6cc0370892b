package dev.tandem.core.command;

import dev.tandem.core.decider.Decision;
import dev.tandem.core.decider.Rules;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.StoreUnavailableException;
import dev.tandem.core.store.Versioned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands on one aggregate, decided one after the other, each upon the state that the one before
 * left. Nothing of it is written yet.
 */
final class GroupDraft<C, S, E> {

    private final RememberedAnswers remembered;
    private final Rules<C, S, E> rules;
    private final String id;
    private final long groupAt;
    private final boolean isUponWarmState;
    private final List<DraftedCommand<C>> commands = new ArrayList<>();
    private final List<GroupStep<S, E>> steps = new ArrayList<>();
    private final Map<String, Integer> stepOfId = new HashMap<>();
    private Optional<Versioned<S>> state;
    private int events;
    private int records;

    /**
     * @param remembered what commands were answered before
     * @param state what the first one is decided upon; empty if there is no aggregate
     * @param isUponWarmState whether that may be old
     */
    GroupDraft(
            RememberedAnswers remembered,
            Rules<C, S, E> rules,
            String id,
            Optional<Versioned<S>> state,
            boolean isUponWarmState) {
        this.remembered = remembered;
        this.rules = rules;
        this.id = id;
        this.state = state;
        this.groupAt = state.map(Versioned::version).orElse(0L);
        this.isUponWarmState = isUponWarmState;
    }

    boolean isUponWarmState() {
        return isUponWarmState;
    }

    /**
     * A warm state is the ground for nothing but what is written upon it: by the first step, since
     * the others may be left for a later part.
     */
    boolean hasGround() {
        return !isUponWarmState
                || (!steps.isEmpty() && steps.getFirst() instanceof GroupStep.Changed<S, E>);
    }

    boolean isFull() {
        return events + records >= GroupSize.MOST;
    }

    List<GroupStep<S, E>> steps() {
        return steps;
    }

    /** In the order in which they were decided. */
    List<DraftedCommand<C>> commands() {
        return commands;
    }

    /** Those that would have changed something: who changes nothing loses no race. */
    List<GroupMember<C>> changing() {
        return commands.stream().filter(this::isChanging).map(DraftedCommand::member).toList();
    }

    private boolean isChanging(DraftedCommand<C> drafted) {
        return drafted.hasStep()
                && drafted.decision() instanceof GroupDecision.Accepts(int step)
                && steps.get(step) instanceof GroupStep.Changed<S, E>;
    }

    /** What the store can't take of that step is refused where it is decided again. */
    void refuse(int step, Problem problem) {
        commands.stream()
                .filter(drafted -> drafted.isFirstOf(step))
                .findFirst()
                .ifPresent(drafted ->
                        drafted.member().refuse(groupAt, drafted.decidedUpon(), problem));
    }

    /**
     * Decides the next one.
     *
     * @param observer has a part in it; where it fails, nothing of that one is left, and those
     *     beside it are not concerned
     */
    void decide(GroupMember<C> member, CommandObserver observer) {
        Optional<Versioned<S>> upon = state;
        int place = commands.size();
        int step = steps.size();
        int eventsBefore = events;
        int recordsBefore = records;
        try {
            // an observer that asks twice has nothing done twice
            observer.within(
                    member.call(),
                    () -> commands.size() > place ? commands.getLast() : draft(member, upon));
            if (commands.size() == place) {
                throw new IllegalStateException(
                        "a CommandObserver did not call the part that it was given: it has to,"
                                + " once");
            }
        } catch (Throwable e) {
            state = upon;
            commands.subList(place, commands.size()).clear();
            steps.subList(step, steps.size()).clear();
            stepOfId.values().removeIf(of -> of >= step);
            events = eventsBefore;
            records = recordsBefore;
            add(member, new GroupDecision.Fails(ApplicationErrorException.of(e)), upon, step);
        }
    }

    private DraftedCommand<C> draft(GroupMember<C> member, Optional<Versioned<S>> upon) {
        int step = steps.size();
        return add(member, decisionOn(member), upon, step);
    }

    private DraftedCommand<C> add(
            GroupMember<C> member, GroupDecision decision, Optional<Versioned<S>> upon, int step) {
        commands.add(
                new DraftedCommand<>(
                        member,
                        decision,
                        upon.map(Versioned::version).orElse(0L),
                        steps.size() > step));
        return commands.getLast();
    }

    private GroupDecision decisionOn(GroupMember<C> member) {
        try {
            return repeated(member.command())
                    .orElseGet(
                            () -> decided(member, member.command(), remembered.clock().instant()));
        } catch (StoreUnavailableException e) {
            return new GroupDecision.Says(new BusyAnswers(rules.type()).unavailable(e));
        } catch (Throwable e) {
            // of a rule, which concerns no other command
            return new GroupDecision.Fails(ApplicationErrorException.of(e));
        }
    }

    /** An id that a command of this group has already: no store takes two records of one. */
    private Optional<GroupDecision> repeated(Command<? extends C> command) {
        return command.identity()
                .flatMap(identity ->
                        Optional.ofNullable(stepOfId.get(identity.commandId()))
                                .map(step -> sameAs(step, identity)));
    }

    private GroupDecision sameAs(int step, CommandIdentity identity) {
        CommandIdentity first = steps.get(step).command().orElseThrow();
        return identity.canBe(first.fingerprint())
                ? new GroupDecision.Accepts(step)
                : new GroupDecision.Says(Problem.CommandIdReused.of(identity.commandId()));
    }

    private GroupDecision decided(
            GroupMember<C> member, Command<? extends C> command, Instant now) {
        Versioned<S> upon =
                state.orElseGet(() -> new Versioned<>(rules.decider().initialState(), 0, now));
        return switch (new OwnersRules<>(rules).decide(command, id, upon.state())) {
            case Decision.NotFound<E> _ -> kept(command, answers().notFound(id), now);
            case Decision<E> _ when isStale(command, upon) ->
                    conflict(command, command.version().getAsLong(), upon.version(), now);
            case Decision.AlreadyExists<E> _ -> conflict(command, 0, upon.version(), now);
            case Decision.Reject<E>(String code, String detail) ->
                    kept(command, new Problem.Rejected(code, detail), now);
            case Decision.Accept<E>(List<E> events) when events.isEmpty() ->
                    kept(command, answers().unchanged(id, upon.version()), now);
            case Decision.Accept<E> _ when upon.version() == 0 && !AggregateType.isId(id) ->
                    new GroupDecision.Says(answers().noId(id));
            case Decision.Accept<E>(List<E> events) ->
                    member.unkeptAt(groupAt, upon.version())
                            .map(problem -> kept(command, problem, now))
                            .orElseGet(() -> changed(command, upon, events, now));
        };
    }

    private GroupDecision changed(
            Command<? extends C> command, Versioned<S> upon, List<E> events, Instant now) {
        Change<S, E> change =
                new AcceptedCommand<C, S, E>(command, id, upon, events, now, isUponWarmState)
                        .change(rules);
        state = Optional.of(new Versioned<>(change.state(), change.newVersion(), upon.createdAt()));
        this.events += events.size();
        return written(new GroupStep.Changed<>(change));
    }

    /** What was decided is kept with what the others write. */
    private GroupDecision kept(Command<? extends C> command, Result result, Instant now) {
        return command.identity()
                .map(identity -> written(new GroupStep.Remembered<>(identity, id, result, now)))
                .orElseGet(() -> new GroupDecision.Says(result));
    }

    private GroupDecision written(GroupStep<S, E> step) {
        step.command()
                .ifPresent(identity -> {
                    stepOfId.put(identity.commandId(), steps.size());
                    records++;
                });
        steps.add(step);
        return new GroupDecision.Accepts(steps.size() - 1);
    }

    /** A conflict may only mean that the command was answered before: then that answer counts. */
    private GroupDecision conflict(
            Command<? extends C> command, long expected, long current, Instant now) {
        return remembered
                .before(command, now)
                .<GroupDecision>map(GroupDecision.Known::new)
                .orElseGet(() -> new GroupDecision.Says(answers().conflict(id, expected, current)));
    }

    private static boolean isStale(Command<?> command, Versioned<?> upon) {
        return command.version().isPresent() && command.version().getAsLong() != upon.version();
    }

    private CommandAnswers answers() {
        return new CommandAnswers(rules.type());
    }
}
