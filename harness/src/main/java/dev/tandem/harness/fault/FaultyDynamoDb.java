package dev.tandem.harness.fault;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands in front of a DynamoDB endpoint and lets everything through, but for the faults that it is
 * told to have. Also for DynamoDB Streams.
 *
 * <p>Mind that the AWS SDK itself tries again after throttling, server errors and cut connections:
 * one fault is seldom seen by its user.
 */
public final class FaultyDynamoDb implements AutoCloseable {

    private static final String TRANSACTION = "TransactWriteItems";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Engine engine;
    private final Script script;

    private FaultyDynamoDb(
            HttpServer server, ExecutorService threads, Engine engine, Script script) {
        this.server = server;
        this.threads = threads;
        this.engine = engine;
        this.script = script;
    }

    /**
     * Starts it on a free port, without faults.
     *
     * @param endpoint of the DynamoDB behind
     */
    public static FaultyDynamoDb inFrontOf(URI endpoint) {
        // else the JDK's server waits 40 ms for an acknowledgement between head and body
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Engine engine = Engine.at(endpoint);
        Script script = new Script();
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", new Front(engine, script));
            server.start();
            return new FaultyDynamoDb(server, threads, engine, script);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the faulty DynamoDB", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Cancels the next transactions as if another one were at work on their first item. */
    public void transactionConflict(int times) {
        transactionCancelled(times, "TransactionConflict", "Transaction is ongoing for the item");
    }

    /**
     * Cancels the next transactions for their first item.
     *
     * @param code of its cancellation reason, such as {@code ThrottlingError}
     */
    public void transactionCancelled(int times, String code, String message) {
        refuse(TRANSACTION, times, request -> AwsError.cancelled(request, code, message));
    }

    /** Answers the next requests that too much was asked of the table. */
    public void throttle(String operation, int times) {
        error(
                operation,
                times,
                400,
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded."
                        + " Consider increasing your provisioning level with the UpdateTable API.");
    }

    /** Answers the next requests that something is wrong with DynamoDB. */
    public void internalError(String operation, int times) {
        error(
                operation,
                times,
                500,
                "InternalServerError",
                "The request processing has failed because of an unknown error");
    }

    /**
     * Answers the next requests with an error.
     *
     * @param type such as {@code ExpiredIteratorException}; of DynamoDB, unless it names its
     *     namespace before a #
     */
    public void error(String operation, int times, int status, String type, String message) {
        refuse(operation, times, request -> AwsError.of(status, type, message));
    }

    /** Lets the next transactions be committed, then cuts the connection instead of an answer. */
    public void commitThenCutConnection(int times) {
        commitThenCutConnection(TRANSACTION, times);
    }

    /** Lets the next requests be carried out, then cuts the connection instead of an answer. */
    public void commitThenCutConnection(String operation, int times) {
        script.add(operation, times, new Fault.Silence());
    }

    private void refuse(String operation, int times, Function<Request, Response> answer) {
        script.add(operation, times, new Fault.Refusal(answer));
    }

    /** How many requests came for an operation, with those that met a fault. */
    public int requests(String operation) {
        return script.requests(operation);
    }

    /** Drops the faults that are to come, and counts from 0. */
    public void reset() {
        script.reset();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        engine.close();
    }
}
