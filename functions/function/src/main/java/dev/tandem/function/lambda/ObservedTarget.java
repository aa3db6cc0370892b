package dev.tandem.function.lambda;

import dev.tandem.core.result.QueryObserver;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.internal.Call;

import java.util.List;
import java.util.function.Supplier;

/**
 * A function whose answers to questions are told.
 *
 * @param name of the function
 * @param observers asked for when it is first called
 */
record ObservedTarget(String name, CallTarget target, Supplier<List<QueryObserver>> observers)
        implements CallTarget {

    @Override
    public Object answer(Call call) {
        Object answer = target.answer(call);
        if (answer instanceof QueryResult<?> result) {
            observers.get().forEach(observer -> observer.answered(name, result));
        }
        return answer;
    }

    @Override
    public void prime() {
        target.prime();
    }
}
