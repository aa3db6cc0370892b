package dev.tandem.core.command;

import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.UnnamedEventException;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Clock;
import java.util.List;

/**
 * Carries commands on one aggregate out together: decided one after the other, written at once, and
 * decided again as long as that does not come about.
 *
 * @param drafts decides them
 */
record GroupExecution<C, S, E>(
        AggregateStore<S, E> store,
        Rules<C, S, E> rules,
        Clock clock,
        Retry retry,
        StripedLocks locks,
        GroupDrafts<C, S, E> drafts) {

    /** The same, where nothing more is done after one that fails. */
    GroupExecution<C, S, E> upToAFailure() {
        return new GroupExecution<>(store, rules, clock, retry, locks, drafts.upToAFailure());
    }

    /** Answers all of them; up to a failure, those behind it stay open. */
    void carryOut(String id, List<GroupMember<C>> members) {
        var size = new GroupSize();
        List<GroupMember<C>> open = drafts.open(members);
        while (!open.isEmpty()) {
            List<GroupMember<C>> next = size.firstOf(open);
            int lostRaces =
                    size.isContended()
                            ? locks.holding(id, () -> attempt(id, next, size))
                            : attempt(id, next, size);
            if (lostRaces > 0) {
                // without the lock, which others wait for
                retry.pause(lostRaces);
            }
            open = drafts.open(open);
        }
    }

    private static <C> List<GroupMember<C>> open(List<GroupMember<C>> members) {
        return members.stream().filter(GroupMember::isOpen).toList();
    }

    /**
     * Tries once: loads, decides, writes; who was decided upon what was written is answered.
     *
     * @return how many lost races the next try comes after, with a pause
     */
    private int attempt(String id, List<GroupMember<C>> members, GroupSize size) {
        var answers = new GroupAnswers<C>(RememberedAnswers.ofGroup(store, clock), id);
        try {
            GroupDraft<C, S, E> draft = drafts.of(answers, members, size.isContended());
            answerKnown(draft, answers);
            return write(draft, answers, size);
        } catch (StoreUnavailableException e) {
            Problem problem = new BusyAnswers(store.type()).unavailable(e);
            open(members).forEach(member -> answers.answer(member, problem));
        } catch (Throwable e) {
            RuntimeException failure = ApplicationErrorException.of(e);
            open(members).forEach(member -> member.fail(failure));
        }
        return 0;
    }

    private void answerKnown(GroupDraft<C, S, E> draft, GroupAnswers<C> answers) {
        for (DraftedCommand<C> drafted : draft.commands()) {
            if (drafted.decision() instanceof GroupDecision.Known(var result)) {
                answers.answer(drafted.member(), result);
            }
        }
    }

    private int write(GroupDraft<C, S, E> draft, GroupAnswers<C> answers, GroupSize size) {
        List<DraftedCommand<C>> commands = draft.commands();
        if (draft.steps().isEmpty()) {
            answers.done(commands, List.of());
            return 0;
        }
        switch (store.writeAll(draft.steps())) {
            case GroupOutcome.Done(var results) -> {
                answers.done(commands, results);
                size.settled();
            }
            case GroupOutcome.Repeated(var results) -> answers.repeated(commands, results);
            case GroupOutcome.Refused(int step, Problem problem) -> draft.refuse(step, problem);
            case GroupOutcome.Outrun _ -> {
                return outrun(draft, answers, size);
            }
            case GroupOutcome.Unfit(RuntimeException cause) ->
                    unfit(answers.id(), draft, cause, size);
        }
        return 0;
    }

    /** A warm state that is old is no lost race: what is there now was not looked at yet. */
    private int outrun(GroupDraft<C, S, E> draft, GroupAnswers<C> answers, GroupSize size) {
        List<GroupMember<C>> members =
                open(
                        draft.commands().stream()
                                .filter(drafted -> !drafted.isRepetition())
                                .map(DraftedCommand::member)
                                .toList());
        size.outrun(members.size());
        return draft.isUponWarmState()
                ? 0
                : new GroupRace<>(store, retry, answers).lost(draft.changing());
    }

    private void unfit(
            String id, GroupDraft<C, S, E> draft, RuntimeException cause, GroupSize size) {
        if (draft.steps().size() > 1) {
            size.halve(draft.commands().size());
            return;
        }
        draft.commands().stream()
                .filter(DraftedCommand::hasStep)
                .map(DraftedCommand::member)
                .forEach(member -> member.fail(told(id, member, cause)));
        size.settled();
    }

    private RuntimeException told(String id, GroupMember<C> member, RuntimeException cause) {
        return cause instanceof UnnamedEventException
                ? rules.unnamed(member.command().body(), id, cause)
                : cause;
    }
}
