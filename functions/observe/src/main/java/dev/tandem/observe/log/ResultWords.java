package dev.tandem.observe.log;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

/** What came of a command, in words for the log. */
final class ResultWords {

    private ResultWords() {}

    static String of(Result result) {
        return switch (result) {
            case Accepted accepted -> "accepted, version " + accepted.version();
            case Problem.Conflict conflict ->
                    "refused, version %s was expected and %s is there"
                            .formatted(conflict.expectedVersion(), conflict.currentVersion());
            case Problem.Rejected rejected -> "refused, " + rejected.code();
            case Problem.Invalid _ -> "refused, the request is invalid";
            case Problem.Unauthenticated _ -> "refused, no token says who sends it";
            case Problem.NotFound _ -> "refused, there is no such aggregate";
            case Problem.CommandIdReused _ -> "refused, the commandId was another command's";
            case Problem.Unavailable unavailable ->
                    switch (unavailable.outcome()) {
                        case NOT_WRITTEN -> "refused, the store is busy or out of reach";
                        case UNKNOWN -> "perhaps applied, the store is busy or out of reach";
                    };
        };
    }
}
