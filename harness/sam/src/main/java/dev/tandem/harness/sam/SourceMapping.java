package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

/** A stream or a queue that feeds a function, as plain CloudFormation has it. */
record SourceMapping(String id, CreateEventSourceMappingRequest request) implements Resource {

    static final String TYPE = "AWS::Lambda::EventSourceMapping";

    static SourceMapping read(String id, Properties properties) {
        boolean queue =
                properties.text("EventSourceArn").filter(QueueEventSource::feeds).isPresent();
        return new SourceMapping(
                id, queue ? QueueEventSource.plain(properties) : StreamSource.plain(properties));
    }
}
