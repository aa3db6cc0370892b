package dev.tandem.function.request;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.function.internal.CustomResourceEvent;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Events that services of AWS send by themselves, to functions that are set up for them. */
final class SentByAws {

    private SentByAws() {}

    /** What a function says that neither is for; empty if it is none of them. */
    static Optional<Problem.Invalid> refusal(JsonNode event) {
        return ScheduledEvent.is(event)
                ? Optional.of(ScheduledEvent.refusal())
                : Optional.of(event).filter(CustomResourceEvent::is).map(_ -> ofDeployment());
    }

    /** The request that it is; empty if it is none of them. */
    static <Q> Optional<QueryRequest<Q>> query(JsonNode event) {
        return refusal(event)
                .map(problem ->
                        ScheduledEvent.is(event)
                                ? new QueryRequest.Scheduled<>(problem)
                                : new QueryRequest.Deployed<>(problem));
    }

    private static Problem.Invalid ofDeployment() {
        return Problem.Invalid.of(
                List.of(
                        new Violation(
                                "",
                                "is the event of a custom resource of CloudFormation, which says"
                                        + " nothing to this function: must be a JSON object")));
    }
}
