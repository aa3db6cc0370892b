package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import java.util.Optional;
import java.util.UUID;

/**
 * One event for a function.
 *
 * @param requestId kept when an event is retried
 * @param payload JSON
 * @param traceId in the form of AWS X-Ray's header
 * @param clientContext JSON that the caller has sent along
 * @param qualifier the version or alias by which the caller named the function
 */
public record RuntimeInvocation(
        String requestId,
        SdkBytes payload,
        String traceId,
        Optional<String> clientContext,
        Optional<String> qualifier) {

    /** A call with a new request id and a new trace that is not sampled. */
    public static RuntimeInvocation of(SdkBytes payload) {
        return new RuntimeInvocation(
                UUID.randomUUID().toString(),
                payload,
                TraceId.random(),
                Optional.empty(),
                Optional.empty());
    }

    /** With the trace of the caller. */
    public RuntimeInvocation withTraceId(String header) {
        return new RuntimeInvocation(requestId, payload, header, clientContext, qualifier);
    }

    /** With what the caller has sent along. */
    public RuntimeInvocation withClientContext(String json) {
        return new RuntimeInvocation(requestId, payload, traceId, Optional.of(json), qualifier);
    }

    /** Of that version or alias. */
    public RuntimeInvocation of(Optional<String> called) {
        return new RuntimeInvocation(requestId, payload, traceId, clientContext, called);
    }
}
