package dev.tandem.harness.aws.endpoint;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The operation is method and path. Lambda. */
record RestJsonProtocol() implements Protocol {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String operation(AwsRequest request) {
        return "";
    }

    @Override
    public AwsResponse error(AwsRequest request, String requestId, AwsException error) {
        ObjectNode body = JSON.createObjectNode();
        body.put("Type", error.status() < 500 ? "User" : "Service");
        body.put("Message", error.getMessage());
        body.put("message", error.getMessage());
        return AwsResponse.json(error.status(), JSON.writeValueAsBytes(body))
                .withHeader("x-amzn-ErrorType", error.code());
    }

    @Override
    public AwsException unknownOperation(String message) {
        return new AwsException(404, "UnknownOperationException", message);
    }
}
