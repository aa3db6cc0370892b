package dev.tandem.harness.aws.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Passes requests on to the services that they are addressed to, and tells refusals as AWS does.
 */
record Dispatch(List<AwsService> services) implements AwsHandler {

    private static final System.Logger LOG = System.getLogger(AwsEndpoint.class.getName());
    private static final String REQUEST_ID = "x-amzn-RequestId";

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        if (HealthCheck.isAsked(request)) {
            return HealthCheck.of(services);
        }
        String requestId = UUID.randomUUID().toString();
        AwsResponse answer = answer(request, requestId);
        return answer.headers().containsKey(REQUEST_ID)
                ? answer
                : answer.withHeader(REQUEST_ID, requestId);
    }

    private AwsResponse answer(AwsRequest request, String requestId)
            throws IOException, InterruptedException {
        Protocol protocol = Protocol.of(request);
        try {
            return new ServiceDirectory(services).find(request, protocol).answer(request);
        } catch (AwsException refusal) {
            return protocol.error(request, requestId, refusal);
        } catch (RuntimeException unexpected) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "%s %s %s of request %s has met an error of the harness, and was answered 500"
                            .formatted(
                                    request.method(),
                                    request.path(),
                                    protocol.operation(request),
                                    requestId),
                    unexpected);
            return protocol.error(request, requestId, internalError(requestId));
        }
    }

    private static AwsException internalError(String requestId) {
        return new AwsException(
                500,
                "InternalServerError",
                "Something went wrong in the harness; its log tells what, under request "
                        + requestId);
    }
}
