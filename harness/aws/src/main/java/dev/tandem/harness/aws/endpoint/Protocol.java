package dev.tandem.harness.aws.endpoint;

/** How AWS is asked, and tells errors, in each protocol that its services speak. */
sealed interface Protocol permits JsonProtocol, RestJsonProtocol, QueryProtocol {

    /** The protocol that a request is made in. */
    static Protocol of(AwsRequest request) {
        if (!request.target().isEmpty()) {
            return new JsonProtocol();
        }
        return Form.of(request).action().isPresent() ? new QueryProtocol() : new RestJsonProtocol();
    }

    /** The operation by name; empty in REST, where only the service knows it. */
    String operation(AwsRequest request);

    /** The error in this protocol's shape. */
    AwsResponse error(AwsRequest request, String requestId, AwsException error);

    /** What is answered to an operation that nobody offers. */
    AwsException unknownOperation(String message);
}
