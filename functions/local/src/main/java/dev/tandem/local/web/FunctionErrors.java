package dev.tandem.local.web;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.RefusedInputException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.net.URI;

/**
 * Answers what broke in a function as a problem without a stack trace. Messages of exceptions may
 * quote what a client sent, such as JSON that can't be parsed: they are logged at DEBUG only.
 */
@RestControllerAdvice
class FunctionErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionErrors.class);
    private static final URI NO_TYPE = URI.create("about:blank");

    /** Whoever sent it can mend it, and is told by what. */
    @ExceptionHandler
    Problem refused(RefusedInputException refusal) {
        LOG.debug("a function refused its input", refusal);
        return refusal.problem();
    }

    @ExceptionHandler
    Problem unfit(UnfitInputException unfit) {
        LOG.debug("a function was called with what it does not take", unfit);
        return unfit.problem();
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.error(
                "a function failed; logging.level.dev.tandem.local.web=debug has what it says: {}",
                FailureFrames.of(failure));
        LOG.debug("a function failed", failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "this should not happen; the application's log says more");
    }

    /** With a type too, as every problem: RFC 9457 takes none for this one. */
    static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NO_TYPE);
        return problem;
    }
}
