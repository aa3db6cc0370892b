package dev.tandem.dynamodb.failure;

import dev.tandem.core.store.StoreUnavailableException;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what an SDK exception means: one named predicate for each thing that one may do about it.
 */
public final class DynamoDbFailure {

    /** What we tell callers to wait when DynamoDB does not answer. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final Set<String> THROTTLED =
            Set.of(
                    "ProvisionedThroughputExceededException",
                    "RequestLimitExceeded",
                    "ThrottlingException",
                    "TransactionInProgressException");

    private static final Pattern REFUSED = Pattern.compile("Status Code: 4[0-9][0-9]");

    private DynamoDbFailure() {}

    /**
     * What a reader throws for this failure.
     *
     * @return a {@link StoreUnavailableException} if the same read may succeed later, a {@link
     *     MissingTableException}, else the failure itself
     */
    public static RuntimeException whileReading(String table, SdkException failure) {
        return isTransient(failure)
                ? new StoreUnavailableException(
                        "%s can't be read now".formatted(table), RETRY_AFTER, failure)
                : told(List.of(table), failure);
    }

    /**
     * What a writer throws for a failure that comes again.
     *
     * @param tables to which it was to write
     * @return a {@link MissingTableException}, else the failure itself
     */
    public static RuntimeException told(Collection<String> tables, SdkException failure) {
        return failure instanceof ResourceNotFoundException
                ? new MissingTableException(tables, failure)
                : failure;
    }

    /** The same call may succeed later. */
    public static boolean isTransient(SdkException failure) {
        return isThrottled(failure) || isOutcomeUnknown(failure);
    }

    /** DynamoDB refused for now, and did nothing. */
    public static boolean isThrottled(SdkException failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && THROTTLED.contains(service.awsErrorDetails().errorCode());
    }

    /** No answer, or a server error: the request may or may not have been carried out. */
    public static boolean isOutcomeUnknown(SdkException failure) {
        return failure instanceof SdkClientException
                || (failure instanceof AwsServiceException service && service.statusCode() >= 500);
    }

    /**
     * The SDK sent the request more than once, and some earlier sending was not refused for sure:
     * it may have been carried out, whatever the last one was answered. The SDK tells of its
     * earlier tries by suppressed exceptions, which name the status; what is not told counts as
     * lost.
     */
    public static boolean hasLostAnAnswer(SdkException failure) {
        Integer sendings = failure.numAttempts();
        long refused =
                Arrays.stream(failure.getSuppressed())
                        .filter(earlier ->
                                REFUSED.matcher(String.valueOf(earlier.getMessage())).find())
                        .count();
        return sendings != null && sendings - 1 > refused;
    }

    /** An item was larger than DynamoDB takes. */
    public static boolean isItemTooLarge(SdkException failure) {
        return failure instanceof AwsServiceException service
                && "ValidationException".equals(service.awsErrorDetails().errorCode())
                && String.valueOf(failure.getMessage()).contains("size has exceeded");
    }

    /** What was asked can't be meant. */
    public static boolean isInvalid(SdkException failure) {
        return failure instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "ValidationException".equals(service.awsErrorDetails().errorCode());
    }
}
