package dev.tandem.harness.aws.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Passes requests on to the services that they are addressed to, and tells refusals as AWS does.
 */
record Dispatch(List<AwsService> services) implements AwsHandler {

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
            String operation = protocol.operation(request);
            return protocol.error(
                    request,
                    requestId,
                    UnexpectedError.of(unexpected, request, operation, requestId));
        }
    }
}
