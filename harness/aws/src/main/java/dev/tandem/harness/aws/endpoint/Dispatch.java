package dev.tandem.harness.aws.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the service that a request is addressed to, and tells its refusals as AWS does. */
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
            return serviceOf(request, protocol).answer(request);
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

    private AwsService serviceOf(AwsRequest request, Protocol protocol) {
        Optional<AwsService> addressed =
                services.stream().filter(service -> service.isAddressed(request)).findFirst();
        AwsService service =
                addressed.orElseThrow(() -> protocol.unknownOperation(unknownService(request)));
        String operation = protocol.operation(request);
        if (!operation.isEmpty() && !service.operations().contains(operation)) {
            throw protocol.unknownOperation(unknownOperation(service, operation));
        }
        return service;
    }

    private String unknownService(AwsRequest request) {
        return "No service of the harness is addressed by %s %s%s; there are: %s"
                .formatted(
                        request.method(),
                        request.path(),
                        request.target().isEmpty() ? "" : " with target " + request.target(),
                        services.stream().map(AwsService::name).collect(Collectors.joining(", ")));
    }

    private static String unknownOperation(AwsService service, String operation) {
        return "%s in the harness does not know %s; it supports: %s"
                .formatted(service.name(), operation, String.join(", ", service.operations()));
    }

    private static AwsException internalError(String requestId) {
        return new AwsException(
                500,
                "InternalServerError",
                "Something went wrong in the harness; its log tells what, under request "
                        + requestId);
    }
}
