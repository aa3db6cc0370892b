package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.HttpEvent;
import dev.tandem.function.route.Routes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Several functions as one.
 *
 * @param routes made when they are first asked for
 * @param targets by the names of the functions
 */
record RoutedTarget(Supplier<Routes> routes, Map<String, CallTarget> targets)
        implements CallTarget {

    @Override
    public Object answer(Call call) {
        Routes there = routes.get();
        if (!(call instanceof HttpEvent event)) {
            return there.noHttpEvent();
        }
        return Optional.ofNullable(there.functionOf(event).map(targets::get).orElse(null))
                .map(target -> target.answer(call))
                .orElseGet(() -> there.nobody(event));
    }

    /** Each of its functions is a target of its own. */
    @Override
    public void prime() {}
}
