package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.util.function.Function;

/** What happens to a request instead of a plain answer. */
sealed interface FaultEffect {

    static FaultEffect of(Fault fault) {
        return switch (fault) {
            case TRANSACTION_CONFLICT -> AwsError.transactionConflict();
            case THROTTLING -> AwsError.throttling();
            case INTERNAL_SERVER_ERROR -> AwsError.internalServerError();
            case CUT_AFTER_COMMIT -> new Cut();
            case TIME_OUT_AFTER_COMMIT -> new TimeOut();
            case STALE_READ -> new Stale();
        };
    }

    /** The engine never sees the request. */
    record Refusal(Function<AwsRequest, AwsResponse> answer) implements FaultEffect {}

    /** The engine does what it was asked, and the connection is cut. */
    record Cut() implements FaultEffect {}

    /** The engine does what it was asked, and the client waits in vain. */
    record TimeOut() implements FaultEffect {}

    /** The client is told how things were before. */
    record Stale() implements FaultEffect {}
}
