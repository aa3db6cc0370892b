package dev.tandem.function.lambda;

import dev.tandem.core.result.QueryResult;
import dev.tandem.function.internal.Call;

/**
 * A function whose answers to questions are told.
 *
 * @param name of the function
 */
record ObservedTarget(String name, CallTarget target, QueryObservers observers)
        implements CallTarget {

    @Override
    public Object answer(Call call) {
        Object answer = target.answer(call);
        if (answer instanceof QueryResult<?> result) {
            observers.answered(name, result);
        }
        return answer;
    }

    @Override
    public void prime() {
        target.prime();
    }
}
