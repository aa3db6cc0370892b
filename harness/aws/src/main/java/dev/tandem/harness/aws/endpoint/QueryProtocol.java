package dev.tandem.harness.aws.endpoint;

import dev.tandem.harness.aws.endpoint.internal.Xml;

import java.nio.charset.StandardCharsets;

/** The operation is a form's field Action, the answer XML. STS, and SQS as older tools ask. */
record QueryProtocol() implements Protocol {

    @Override
    public String operation(AwsRequest request) {
        return Form.of(request).action().orElse("");
    }

    @Override
    public AwsResponse error(AwsRequest request, String requestId, AwsException error) {
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
        return AwsResponse.of(error.status(), "text/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AwsException unknownOperation(String message) {
        return new AwsException(400, "InvalidAction", message);
    }
}
