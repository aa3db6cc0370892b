package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.nio.ByteBuffer;

/** What a request asks: two that are equal here may be answered alike. */
record RequestContent(String operation, ByteBuffer body) {

    static RequestContent of(AwsRequest request) {
        return new RequestContent(
                request.operation(), ByteBuffer.wrap(request.body().asByteArrayUnsafe()));
    }
}
