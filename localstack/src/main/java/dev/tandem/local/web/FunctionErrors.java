package dev.tandem.local.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what broke in a function as a problem without a stack trace. */
@RestControllerAdvice
class FunctionErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionErrors.class);

    @ExceptionHandler
    ProblemDetail unexpected(Exception failure) {
        LOG.error("a function failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "this should not happen; the application's log says more");
    }
}
