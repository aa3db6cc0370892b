package dev.tandem.local.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers what broke in a function as a problem without a stack trace. Messages of exceptions may
 * quote what a client sent, such as JSON that can't be parsed: they are logged at DEBUG only.
 */
@RestControllerAdvice
class FunctionErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionErrors.class);
    private static final int LONGEST_CHAIN = 20;

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.error("a function failed: {}", causes(failure));
        LOG.debug("a function failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "this should not happen; the application's log says more");
    }

    /** The classes of an exception and its causes; a chain that goes in circles is cut. */
    private static String causes(Throwable failure) {
        List<String> names = new ArrayList<>();
        for (@Nullable Throwable cause = failure;
                cause != null && names.size() < LONGEST_CHAIN;
                cause = cause.getCause()) {
            names.add(cause.getClass().getName());
        }
        return String.join(", caused by ", names);
    }
}
