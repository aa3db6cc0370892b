package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;

/** What a call is meant for. */
@FunctionalInterface
interface CallTarget {

    /** What it answers: a result, a query's, a problem, or whatever else its function gives. */
    Object answer(Call call);
}
