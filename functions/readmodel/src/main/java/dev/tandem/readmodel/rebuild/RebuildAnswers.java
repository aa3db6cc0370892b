package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.core.result.WriteOutcome;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What a call is answered that could not rebuild, or go on with it. */
final class RebuildAnswers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private RebuildAnswers() {}

    static Problem stopped(Failure failure) {
        return new Problem.Unavailable(
                why(failure) + "; call again to go on", WriteOutcome.UNKNOWN, RETRY_AFTER);
    }

    private static String why(Failure failure) {
        return switch (failure) {
            case Failure.OutOfReach(Failure.OutOfReach.Store store, _, _) ->
                    store == Failure.OutOfReach.Store.READ_MODEL
                            ? "the read model is out of reach"
                            : "the event table is out of reach";
            case Failure.Race _, Failure.Locked _ -> "others write the read model";
            case Failure.Fault _, Failure.Ours _ ->
                    "PostgreSQL refused it (%s): see whether its role has the rights"
                            .formatted(failure.text());
        };
    }

    static Problem otherModes(RebuildRequest request, Collection<String> modes) {
        String message =
                "is %s: this read model can be rebuilt %s only"
                        .formatted(request.mode(), String.join(" or ", modes));
        return new Problem.Invalid("mode " + message, List.of(new Violation("mode", message)));
    }
}
