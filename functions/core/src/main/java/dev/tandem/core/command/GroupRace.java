package dev.tandem.core.command;

import dev.tandem.core.store.AggregateStore;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** What becomes of a group when another writer was faster. */
record GroupRace<C>(AggregateStore<?, ?> store, Retry retry, Clock clock, GroupAnswers<C> answers) {

    /**
     * Who saw another version is told so; the others are decided again, unless they were too often.
     *
     * @param members who is still to be answered
     * @param changing who would have changed something
     * @param version where the aggregate is now
     * @return how many races the next try comes after; 0 if none was lost
     */
    int lost(List<GroupMember<C>> members, List<GroupMember<C>> changing, long version) {
        List<GroupMember<C>> again =
                members.stream()
                        .filter(member -> !isToldOf(version, member))
                        .filter(changing::contains)
                        .toList();
        again.forEach(GroupMember::loseRace);
        int races = again.stream().mapToInt(GroupMember::lostRaces).max().orElse(0);
        boolean hasMoreTries = races > 0 && retry.isTriedAgainAfter(races);
        var problem = new BusyAnswers(store.type()).tooContended(answers.id(), retry.policy());
        for (GroupMember<C> member : again) {
            if (hasMoreTries || member.lostRaces() < races) {
                member.decideAgain();
            } else {
                answers.answer(member, problem);
            }
        }
        return hasMoreTries ? races : 0;
    }

    private boolean isToldOf(long version, GroupMember<C> member) {
        OptionalLong expected = member.command().version();
        if (expected.isEmpty() || expected.getAsLong() == version) {
            return false;
        }
        var conflict =
                new CommandAnswers(store.type())
                        .conflict(answers.id(), expected.getAsLong(), version);
        answers.settle(
                member,
                () -> answers.remembered().beforeOr(conflict, member.command(), clock.instant()));
        return true;
    }
}
