package dev.tandem.core.store;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import java.util.List;
import java.util.Map;

/** What came of writing a group. Steps are named by their place, from 0. */
public sealed interface GroupOutcome {

    /**
     * The first steps are done with, and these are their answers. The others were not tried: they
     * are decided again upon what is there now.
     *
     * @param answers what is written; an {@code Unavailable} says for itself what is known of it
     */
    record Done(List<Result> answers) implements GroupOutcome {
        public Done {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Nothing was written, since some commands were answered before, or their ids were others'.
     *
     * @param answers theirs, at least one
     */
    record Repeated(Map<Integer, Result> answers) implements GroupOutcome {
        public Repeated {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Nothing was written, since this step can't be kept where the ones before are.
     *
     * @param step which
     * @param problem why
     */
    record Refused(int step, Problem problem) implements GroupOutcome {}

    /**
     * Nothing was written, since another writer was faster.
     *
     * @param version where the aggregate is
     */
    record Outrun(long version) implements GroupOutcome {}

    /**
     * Nothing was written, and the store does not tell which step it can't take: fewer of them
     * show.
     *
     * @param cause what is thrown where it is one step alone
     */
    record Unfit(RuntimeException cause) implements GroupOutcome {}
}
