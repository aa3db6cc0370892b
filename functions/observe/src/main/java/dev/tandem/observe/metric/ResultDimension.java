package dev.tandem.observe.metric;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

/** What came of a command or a question, as the dimension {@code result} has it. */
final class ResultDimension {

    private ResultDimension() {}

    static String of(Result result) {
        return switch (result) {
            case Accepted _ -> "accepted";
            case Problem.Conflict _ -> "conflict";
            case Problem.Rejected _ -> "rejected";
            case Problem.Invalid _ -> "invalid";
            case Problem.Unauthenticated _ -> "unauthenticated";
            case Problem.NotFound _ -> "not_found";
            case Problem.CommandIdReused _ -> "command_id_reused";
            case Problem.Unavailable _ -> "unavailable";
        };
    }
}
