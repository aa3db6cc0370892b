package dev.tandem.harness.aws.endpoint;

import dev.tandem.harness.aws.endpoint.internal.Xml;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/** How AWS tells errors, in each protocol that its services speak. */
enum Protocol {
    /** AWS JSON 1.0 and 1.1: the operation is a header. DynamoDB, SQS. */
    JSON {
        @Override
        AwsResponse error(AwsRequest request, String requestId, AwsException error) {
            ObjectNode body = MAPPER.createObjectNode();
            body.put("__type", qualified(request, error.code()));
            body.put("message", error.getMessage());
            String type =
                    request.header("Content-Type")
                            .filter(it -> it.startsWith("application/x-amz-json"))
                            .orElse("application/x-amz-json-1.0");
            return AwsResponse.of(error.status(), type, MAPPER.writeValueAsBytes(body));
        }

        @Override
        AwsException unknownOperation(String message) {
            return new AwsException(400, "UnknownOperationException", message);
        }
    },

    /** The operation is method and path. Lambda. */
    REST_JSON {
        @Override
        AwsResponse error(AwsRequest request, String requestId, AwsException error) {
            ObjectNode body = MAPPER.createObjectNode();
            body.put("Type", error.status() < 500 ? "User" : "Service");
            body.put("Message", error.getMessage());
            body.put("message", error.getMessage());
            return AwsResponse.json(error.status(), MAPPER.writeValueAsBytes(body))
                    .withHeader("x-amzn-ErrorType", error.code());
        }

        @Override
        AwsException unknownOperation(String message) {
            return new AwsException(404, "UnknownOperationException", message);
        }
    },

    /** The operation is a form's field Action, the answer XML. STS, and SQS as older tools ask. */
    QUERY {
        @Override
        AwsResponse error(AwsRequest request, String requestId, AwsException error) {
            String body =
                    """
                    <ErrorResponse><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message>\
                    </Error><RequestId>%s</RequestId></ErrorResponse>
                    """
                            .formatted(
                                    error.status() < 500 ? "Sender" : "Receiver",
                                    Xml.text(error.code()),
                                    Xml.text(String.valueOf(error.getMessage())),
                                    requestId);
            return AwsResponse.of(
                    error.status(), "text/xml", body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        AwsException unknownOperation(String message) {
            return new AwsException(400, "InvalidAction", message);
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** The protocol that a request is made in. */
    static Protocol of(AwsRequest request) {
        if (!request.target().isEmpty()) {
            return JSON;
        }
        return Form.of(request).action().isPresent() ? QUERY : REST_JSON;
    }

    /** The error in this protocol's shape. */
    abstract AwsResponse error(AwsRequest request, String requestId, AwsException error);

    /** What is answered to an operation that nobody offers. */
    abstract AwsException unknownOperation(String message);

    /** The operation by name; empty in REST, where only the service knows it. */
    String operation(AwsRequest request) {
        return switch (this) {
            case JSON -> request.operation();
            case QUERY -> Form.of(request).action().orElse("");
            case REST_JSON -> "";
        };
    }

    /** Clients look at what follows the #; before it stands the model's namespace. */
    private static String qualified(AwsRequest request, String code) {
        if (code.contains("#")) {
            return code;
        }
        String target = request.target();
        String namespace =
                target.startsWith("DynamoDB")
                        ? "com.amazonaws.dynamodb.v20120810"
                        : target.startsWith("AmazonSQS")
                                ? "com.amazonaws.sqs"
                                : "com.amazon.coral.service";
        return namespace + "#" + code;
    }
}
