package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.HttpEvent;
import dev.tandem.function.route.RoutedFunction;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Several functions as one.
 *
 * @param router made when it is first asked for
 * @param targets by the names of the functions
 */
record RoutedTarget(Supplier<RoutedFunction> router, Map<String, CallTarget> targets)
        implements CallTarget {

    @Override
    public Object answer(Call call) {
        RoutedFunction routes = router.get();
        if (!(call instanceof HttpEvent event)) {
            return routes.noHttpEvent();
        }
        return Optional.ofNullable(routes.functionOf(event).map(targets::get).orElse(null))
                .map(target -> target.answer(call))
                .orElseGet(() -> routes.nobody(event));
    }

    /** Each of its functions is a target of its own. */
    @Override
    public void prime() {}
}
