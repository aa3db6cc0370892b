package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

/** A stream that feeds a function, as plain CloudFormation has it. */
record StreamMapping(String id, CreateEventSourceMappingRequest request) implements Resource {

    static final String TYPE = "AWS::Lambda::EventSourceMapping";

    static StreamMapping read(String id, Properties properties) {
        return new StreamMapping(id, StreamSource.plain(properties));
    }
}
