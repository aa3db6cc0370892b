package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import java.util.List;
import java.util.Map;

/**
 * Tells the commands of a group what came of them, once that is written which grounds it.
 *
 * @param remembered what they may have been answered before
 */
record GroupAnswers<C>(RememberedAnswers remembered, String id) {

    /**
     * The first steps are done with. What was decided after the last of them is not true yet, and
     * neither is what writes nothing where it is not known what was written.
     */
    void done(List<DraftedCommand<C>> commands, List<Result> answers) {
        boolean isWritten = answers.stream().noneMatch(Problem.Unavailable.class::isInstance);
        for (DraftedCommand<C> drafted : commands) {
            GroupMember<C> member = drafted.member();
            switch (drafted.decision()) {
                case GroupDecision.Accepts(int step) when step >= answers.size() -> {
                    return;
                }
                case GroupDecision.Accepts(int step) when isWritten || drafted.hasStep() ->
                        answer(member, answers.get(step));
                case GroupDecision.Says(Result result) when isWritten -> answer(member, result);
                case GroupDecision.Fails(RuntimeException failure) when isWritten ->
                        member.fail(failure);
                case GroupDecision.Known(Result result) -> answer(member, result);
                case GroupDecision.Accepts _, GroupDecision.Says _, GroupDecision.Fails _ -> {
                    // decided again, upon what is there then
                }
            }
        }
    }

    /** These steps were answered before, and nothing is written. */
    void repeated(List<DraftedCommand<C>> commands, Map<Integer, Result> answers) {
        for (DraftedCommand<C> drafted : commands) {
            if (drafted.decision() instanceof GroupDecision.Accepts(int step)
                    && drafted.hasStep()
                    && answers.containsKey(step)) {
                answer(drafted.member(), answers.get(step));
            }
        }
    }

    void answer(GroupMember<C> member, Result result) {
        member.settle(() -> remembered.settled(member.command(), id, result));
    }
}
