package dev.tandem.harness.aws.endpoint;

/** An error of the harness itself: its log tells it whole, the caller only where to look. */
final class UnexpectedError {

    private static final System.Logger LOG = System.getLogger(AwsEndpoint.class.getName());

    private UnexpectedError() {}

    static AwsException of(
            RuntimeException unexpected, AwsRequest request, String operation, String requestId) {
        LOG.log(
                System.Logger.Level.ERROR,
                "%s %s %s of request %s has met an error of the harness, and was answered 500"
                        .formatted(request.method(), request.path(), operation, requestId),
                unexpected);
        return new AwsException(
                500,
                "InternalServerError",
                "Something went wrong in the harness; its log tells what, under request "
                        + requestId);
    }
}
