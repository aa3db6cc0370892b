package dev.tandem.function.lambda;

import dev.tandem.function.internal.Call;

/** What a call is meant for. */
interface CallTarget {

    /** What it answers: a result, a query's, a problem, or whatever else its function gives. */
    Object answer(Call call);

    /** Loads what reading a request takes; nothing is called. */
    void prime();
}
