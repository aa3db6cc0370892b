package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.internal.LoopbackServer;

/** The Runtime API for one child, on a loopback port of its own. */
record RuntimeApi(LoopbackServer server) implements AutoCloseable {

    private static final String PATH = "/2018-06-01/runtime/";

    static RuntimeApi start(RuntimeSession session) {
        return new RuntimeApi(
                LoopbackServer.start(0, "the Runtime API", PATH, new RuntimeRequests(session)));
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} tells them. */
    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
