package dev.tandem.queue;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

/** Which answers go to the reply queue. */
public enum ReplyKind {
    /** Every one. */
    ALL,
    /** Those to commands that were refused. */
    REFUSALS,
    /** Not one. */
    NONE;

    boolean covers(Result result) {
        return switch (this) {
            case ALL -> true;
            case REFUSALS -> result instanceof Problem;
            case NONE -> false;
        };
    }
}
