package dev.tandem.harness.fault;

import java.util.function.Function;

/** What happens to a request instead of a plain answer. */
sealed interface Fault {

    /** The engine never sees the request. */
    record Refusal(Function<Request, Response> answer) implements Fault {}

    /** The engine does what it was asked, and nobody hears of it. */
    record Silence() implements Fault {}
}
