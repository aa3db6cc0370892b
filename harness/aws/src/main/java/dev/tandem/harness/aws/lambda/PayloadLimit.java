package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;

import software.amazon.awssdk.core.SdkBytes;

/** How large an event may be, by the type of its invocation (Lambda Developer Guide, Quotas). */
enum PayloadLimit {
    REQUEST_RESPONSE("RequestResponse", 6 * 1024 * 1024),
    EVENT("Event", 1024 * 1024);

    private final String type;
    private final int most;

    PayloadLimit(String type, int most) {
        this.type = type;
        this.most = most;
    }

    /**
     * The error's code is the one that Lambda sends, which its API Reference does not list.
     *
     * @throws AwsException if the event is larger
     */
    void require(SdkBytes payload) {
        int size = payload.asByteArrayUnsafe().length;
        if (size > most) {
            throw new AwsException(
                    413,
                    "RequestEntityTooLargeException",
                    "%s byte payload is too large for the %s invocation type (limit %s bytes)"
                            .formatted(size, type, most));
        }
    }
}
