package dev.tandem.harness.aws.lambda.internal.runtime;

import com.sun.net.httpserver.Headers;

/** What the Runtime API tells of a call beside its event. */
final class AssignmentHeaders {

    private AssignmentHeaders() {}

    static void put(Assignment assignment, Headers headers) {
        RuntimeInvocation invocation = assignment.invocation();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        headers.set(
                "Lambda-Runtime-Deadline-Ms", Long.toString(assignment.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", assignment.functionArn());
        headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
        invocation
                .clientContext()
                .ifPresent(context -> headers.set("Lambda-Runtime-Client-Context", context));
    }
}
