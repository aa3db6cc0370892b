package dev.tandem.harness.aws.lambda.internal.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers a child by the Lambda Runtime API, version 2018-06-01 (AWS Lambda Developer Guide, "Using
 * the Lambda runtime API for custom runtimes").
 */
record RuntimeRequests(RuntimeSession session) implements HttpHandler {

    private static final Pattern REPORT =
            Pattern.compile("/2018-06-01/runtime/invocation/([^/]+)/(response|error)");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // closed without an answer, the exchange cuts the connection of a child that is gone
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher report = REPORT.matcher(path);
            if (path.endsWith("/invocation/next")) {
                next(exchange);
            } else if (path.endsWith("/restore/next")) {
                session.restored();
                new RuntimeReply(200, SdkBytes.fromUtf8String("")).send(exchange);
            } else if (path.endsWith("/init/error") || path.endsWith("/restore/error")) {
                session.initFailed(SdkBytes.fromInputStream(exchange.getRequestBody()));
                RuntimeReply.accepted().send(exchange);
            } else if (path.endsWith(SnapStart.CREDENTIALS)) {
                new RuntimeReply(200, session.credentials()).send(exchange);
            } else if (report.matches()) {
                report(exchange, report.group(1), report.group(2).equals("error"));
            } else {
                RuntimeReply.error(404, "NotFound", "The harness has no " + path).send(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        Optional<Assignment> assignment = session.next();
        if (assignment.isPresent()) {
            AssignmentHeaders.put(assignment.get(), exchange.getResponseHeaders());
            new RuntimeReply(200, assignment.get().invocation().payload()).send(exchange);
        }
    }

    private void report(HttpExchange exchange, String requestId, boolean failed)
            throws IOException {
        byte[] body = read(exchange.getRequestBody());
        boolean tooLarge = body.length > RuntimeResponse.MOST_BYTES;
        SdkBytes told = SdkBytes.fromByteArrayUnsafe(body);
        RuntimeResponse answer =
                tooLarge
                        ? new RuntimeResponse.TooLarge()
                        : failed
                                ? new RuntimeResponse.Failure(told)
                                : new RuntimeResponse.Response(told);
        boolean heard = session.answer(requestId, answer);
        reply(heard, tooLarge).send(exchange);
    }

    private static RuntimeReply reply(boolean heard, boolean tooLarge) {
        if (!heard) {
            return RuntimeReply.error(400, "InvalidRequestID", "Invalid request ID");
        }
        return tooLarge
                ? RuntimeReply.error(
                        413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size")
                : RuntimeReply.accepted();
    }

    /** Keeps no more than shows that it is too much, but hears the child out. */
    private static byte[] read(InputStream body) throws IOException {
        byte[] kept = body.readNBytes(RuntimeResponse.MOST_BYTES + 1);
        body.transferTo(OutputStream.nullOutputStream());
        return kept;
    }
}
