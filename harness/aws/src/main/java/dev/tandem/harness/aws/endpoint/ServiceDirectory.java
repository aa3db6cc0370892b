package dev.tandem.harness.aws.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Knows which service a request is addressed to. */
record ServiceDirectory(List<AwsService> services) {

    /**
     * The first service that is addressed.
     *
     * @throws AwsException if there is none, or if it does not know the operation
     */
    AwsService find(AwsRequest request, Protocol protocol) {
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
}
