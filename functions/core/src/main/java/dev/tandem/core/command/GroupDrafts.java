package dev.tandem.core.command;

import dev.tandem.core.decider.Rules;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Versioned;

import java.util.List;
import java.util.Optional;

/**
 * Decides commands on one aggregate, one after the other.
 *
 * @param observer has a part in what is done for each of them
 * @param isUpToAFailure whether those behind one that fails are left alone
 */
record GroupDrafts<C, S, E>(
        AggregateStore<S, E> store,
        Rules<C, S, E> rules,
        CommandObserver observer,
        boolean isUpToAFailure) {

    /** The same, where those behind one that fails are left alone. */
    GroupDrafts<C, S, E> upToAFailure() {
        return new GroupDrafts<>(store, rules, observer, true);
    }

    /**
     * Those that are still to be answered: where the ones behind a failure are left alone, those
     * before the first of them.
     */
    List<GroupMember<C>> open(List<GroupMember<C>> members) {
        return members.stream()
                .takeWhile(member -> !isUpToAFailure || !hasFailed(member))
                .filter(GroupMember::isOpen)
                .toList();
    }

    private static boolean hasFailed(GroupMember<?> member) {
        return !member.isOpen() && Handled.of(member::outcome).isFailure();
    }

    /**
     * On a warm state first, if all that is to be told has its ground in what is written upon it.
     *
     * @param isContended whether others are at work, so that a warm state is soon an old one
     */
    GroupDraft<C, S, E> of(
            GroupAnswers<C> answers, List<GroupMember<C>> members, boolean isContended) {
        String id = answers.id();
        Optional<Versioned<S>> warm = isContended ? Optional.empty() : store.warm(id);
        if (warm.isPresent()) {
            GroupDraft<C, S, E> draft = decided(answers, members, warm, true);
            if (draft.hasGround()) {
                return draft;
            }
        }
        return decided(answers, members, store.load(id), false);
    }

    private GroupDraft<C, S, E> decided(
            GroupAnswers<C> answers,
            List<GroupMember<C>> members,
            Optional<Versioned<S>> state,
            boolean isWarm) {
        var draft =
                new GroupDraft<C, S, E>(answers.remembered(), rules, answers.id(), state, isWarm);
        for (GroupMember<C> member : members) {
            if (draft.isFull() || endAt(draft.commands())) {
                break;
            }
            draft.decide(member, observer);
        }
        return draft;
    }

    private boolean endAt(List<DraftedCommand<C>> commands) {
        return isUpToAFailure && !commands.isEmpty() && commands.getLast().decision().isFailure();
    }
}
