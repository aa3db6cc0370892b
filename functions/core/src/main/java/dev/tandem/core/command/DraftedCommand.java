package dev.tandem.core.command;

/**
 * A command of a group, and what it comes to.
 *
 * @param decidedUpon the version that the commands before it left
 * @param hasStep whether it has a step of its own, and not that of a command with its id
 */
record DraftedCommand<C>(
        GroupMember<C> member, GroupDecision decision, long decidedUpon, boolean hasStep) {

    /** Whether it waits for the answer to the command whose id it has. */
    boolean isRepetition() {
        return !hasStep && decision instanceof GroupDecision.Accepts;
    }

    boolean isFirstOf(int step) {
        return hasStep && decision.equals(new GroupDecision.Accepts(step));
    }
}
