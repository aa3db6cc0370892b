package dev.tandem.harness.aws.endpoint;

import dev.tandem.harness.aws.endpoint.internal.LoopbackServer;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * AWS on one port of this machine: SDK clients and the AWS CLI work with it as their endpoint,
 * under any credentials. Each request goes to the first service that is addressed by it. {@code GET
 * /_localstack/health} answers as LocalStack does.
 */
public final class AwsEndpoint implements AutoCloseable {

    private final LoopbackServer server;
    private final List<AwsService> services;

    private AwsEndpoint(LoopbackServer server, List<AwsService> services) {
        this.server = server;
        this.services = services;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens there
     */
    public static AwsEndpoint start(int port, List<AwsService> services) {
        List<AwsService> all = new CopyOnWriteArrayList<>(services);
        return new AwsEndpoint(
                LoopbackServer.start(port, "the AWS endpoint", new Dispatch(all)), all);
    }

    /** Offers one service more, such as one that has to know the endpoint's address first. */
    public void add(AwsService service) {
        services.add(service);
    }

    /** Where it listens, such as {@code http://127.0.0.1:4566}. */
    public URI uri() {
        return server.uri();
    }

    /** Stops listening. The services are their owners' to close. */
    @Override
    public void close() {
        server.close();
    }
}
