package dev.tandem.queue;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

import java.util.Set;

/**
 * Tells what every message fails at alike: AWS refuses all that the function asks for, since it has
 * no right to it, its credentials are not good, or the table is not there (Amazon DynamoDB
 * Developer Guide, "Error handling"; AWS, "Common error types").
 */
final class CommonFailure {

    private static final Set<String> CODES =
            Set.of(
                    "AccessDeniedException",
                    "ExpiredTokenException",
                    "IncompleteSignatureException",
                    "InvalidSignatureException",
                    "MissingAuthenticationTokenException",
                    "ResourceNotFoundException",
                    "UnrecognizedClientException");

    private CommonFailure() {}

    /** Whether it is one, or one is what caused it. */
    static boolean is(@Nullable Throwable failure) {
        return failure != null && (isCommon(failure) || is(failure.getCause()));
    }

    private static boolean isCommon(Throwable failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && CODES.contains(service.awsErrorDetails().errorCode());
    }
}
