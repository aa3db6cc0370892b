package dev.tandem.function.answer;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an answer looks in HTTP.
 *
 * @param status the status code
 * @param contentType the media type
 * @param retryAfter seconds for the Retry-After header; empty for none
 */
public record AnswerStatus(int status, String contentType, OptionalLong retryAfter) {

    private static final String JSON = "application/json";

    /** How an answer looks that is none of ours. */
    public static final AnswerStatus OK = json(200);

    /** What HTTP says of this answer; empty if it is none of ours. */
    public static Optional<AnswerStatus> of(Object answer) {
        return switch (answer) {
            case Problem problem -> Optional.of(problem(problem));
            case QueryResult.Failed<?>(Problem problem) -> Optional.of(problem(problem));
            case Result result -> Optional.of(json(result.status()));
            case QueryResult.Found<?> found -> Optional.of(json(found.status()));
            // an array of requests, which Spring Cloud Function took apart: none was carried out
            case List<?> answers when areInvalid(answers) ->
                    Optional.of(new AnswerStatus(400, JSON, OptionalLong.empty()));
            default -> Optional.empty();
        };
    }

    /** One at least: a list of nothing is what somebody else's function has found. */
    private static boolean areInvalid(List<?> answers) {
        return !answers.isEmpty() && answers.stream().allMatch(Problem.Invalid.class::isInstance);
    }

    private static AnswerStatus problem(Problem problem) {
        return new AnswerStatus(
                problem.status(),
                "application/problem+json",
                problem instanceof Problem.Unavailable unavailable
                        ? unavailable.retryAfterSeconds()
                        : OptionalLong.empty());
    }

    private static AnswerStatus json(int status) {
        return new AnswerStatus(status, JSON, OptionalLong.empty());
    }
}
