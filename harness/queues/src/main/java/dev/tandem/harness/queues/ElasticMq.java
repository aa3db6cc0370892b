package dev.tandem.harness.queues;

import com.typesafe.config.ConfigFactory;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.Engine;

import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * ElasticMQ, running in this JVM on a loopback port of its own.
 *
 * @param handler answers requests
 */
record ElasticMq(AwsHandler handler, Engine engine, SQSRestServer server, ActorSystem actors)
        implements AutoCloseable {

    static final String ACCOUNT = "000000000000";
    static final String REGION = "us-east-1";

    private static final String LOOPBACK = "127.0.0.1";

    /** What ElasticMQ sets for itself in a file that an application's own may hide, and quiet. */
    private static final Map<String, ?> SETTINGS =
            Map.of(
                    "pekko.loglevel", "WARNING",
                    "pekko.stdout-loglevel", "OFF",
                    "pekko.loggers", List.of("org.apache.pekko.event.slf4j.Slf4jLogger"),
                    "pekko.logging-filter", "org.apache.pekko.event.slf4j.Slf4jLoggingFilter",
                    "pekko.log-dead-letters", "off",
                    "pekko.daemonic", "on",
                    "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
                    "pekko.http.server.parsing.illegal-header-warnings", "off",
                    // a receive may wait for 20 s
                    "pekko.http.server.request-timeout", "30 s",
                    "pekko.http.server.parsing.max-uri-length", "256k");

    /**
     * Starts it.
     *
     * @param shown where clients reach its queues: what queue URLs begin with
     */
    static ElasticMq start(URI shown) {
        ClassLoader loader = ElasticMq.class.getClassLoader();
        ActorSystem actors =
                ActorSystem.create(
                        "tandem-elasticmq",
                        ConfigFactory.parseMap(SETTINGS)
                                .withFallback(ConfigFactory.defaultReference(loader))
                                .resolve(),
                        loader);
        SQSRestServer server =
                SQSRestServerBuilder.withActorSystem(actors)
                        .withInterface(LOOPBACK)
                        .withPort(0)
                        .withServerAddress(
                                new NodeAddress(
                                        shown.getScheme(), shown.getHost(), shown.getPort(), ""))
                        .withAWSRegion(REGION)
                        .withAWSAccountId(ACCOUNT)
                        .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        Engine engine = Engine.at(URI.create("http://%s:%s".formatted(LOOPBACK, port)));
        return new ElasticMq(new FifoEngine(engine, new FifoSettings()), engine, server, actors);
    }

    @Override
    public void close() {
        engine.close();
        server.stopAndWait();
        actors.terminate();
    }
}
