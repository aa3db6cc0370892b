package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.Engine;
import dev.tandem.harness.aws.endpoint.internal.LoopbackServer;

import java.net.URI;

/**
 * Stands in front of a DynamoDB endpoint, on a port of its own, and lets everything through, but
 * for the faults that it is told to have.
 */
public final class FaultyDynamoDb extends DynamoDbFaults implements AutoCloseable {

    private final Engine engine;
    private final LoopbackServer server;

    private FaultyDynamoDb(Engine engine) {
        this.engine = engine;
        this.server = LoopbackServer.start(0, "the faulty DynamoDB", of(engine));
    }

    /**
     * Starts it on a free port, without faults.
     *
     * @param endpoint of the DynamoDB behind
     */
    public static FaultyDynamoDb inFrontOf(URI endpoint) {
        return new FaultyDynamoDb(Engine.at(endpoint));
    }

    public URI endpoint() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
