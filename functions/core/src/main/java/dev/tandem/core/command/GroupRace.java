package dev.tandem.core.command;

import dev.tandem.core.store.AggregateStore;

import java.util.List;

/**
 * What becomes of a group when another writer was faster: all of it is decided again, upon what is
 * there now. Nothing but that says what a command is to be told: whose version is an old one may
 * have seen an aggregate of somebody else, or come behind one that makes its version the right one.
 */
record GroupRace<C>(AggregateStore<?, ?> store, Retry retry, GroupAnswers<C> answers) {

    /**
     * Those who would have changed something have lost a race. Who names no version may have lost
     * too many.
     *
     * @param changing who would have
     * @return how many races the next try comes after; 0 if none was lost
     */
    int lost(List<GroupMember<C>> changing) {
        List<GroupMember<C>> again =
                changing.stream().filter(member -> member.command().version().isEmpty()).toList();
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
}
