package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.engines.process.ChildFailedException;

import java.util.List;
import java.util.Optional;

/** The operations of Lambda's API, each found by method and path. */
record RestApi(List<RestOperation> operations) {

    List<String> names() {
        return operations.stream().map(RestOperation::operation).toList();
    }

    AwsResponse answer(AwsRequest request) throws InterruptedException {
        try {
            for (RestOperation operation : operations) {
                Optional<String> function = operation.match(request);
                if (function.isPresent()) {
                    return operation.handler().answer(request, function.get());
                }
            }
        } catch (ChildFailedException e) {
            throw new AwsException(500, "ServiceException", e.toString());
        }
        throw unknown(request);
    }

    private AwsException unknown(AwsRequest request) {
        return new AwsException(
                404,
                "UnknownOperationException",
                "%s %s is no operation that the harness has for Lambda, supported are %s"
                        .formatted(request.method(), request.path(), String.join(", ", names())));
    }
}
