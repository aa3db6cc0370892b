package dev.tandem.harness.aws.endpoint;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** AWS JSON 1.0 and 1.1: the operation is a header. DynamoDB, SQS. */
record JsonProtocol() implements Protocol {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String operation(AwsRequest request) {
        return request.operation();
    }

    @Override
    public AwsResponse error(AwsRequest request, String requestId, AwsException error) {
        ObjectNode body = JSON.createObjectNode();
        body.put("__type", qualified(request.target(), error.code()));
        body.put("message", error.getMessage());
        String type =
                request.header("Content-Type")
                        .filter(it -> it.startsWith("application/x-amz-json"))
                        .orElse("application/x-amz-json-1.0");
        return AwsResponse.of(error.status(), type, JSON.writeValueAsBytes(body));
    }

    /** Clients look at what follows the #; before it stands the model's namespace. */
    private static String qualified(String target, String code) {
        if (code.contains("#")) {
            return code;
        }
        if (target.startsWith("DynamoDB")) {
            return "com.amazonaws.dynamodb.v20120810#" + code;
        }
        return (target.startsWith("AmazonSQS") ? "com.amazonaws.sqs#" : "com.amazon.coral.service#")
                + code;
    }

    @Override
    public AwsException unknownOperation(String message) {
        return new AwsException(400, "UnknownOperationException", message);
    }
}
