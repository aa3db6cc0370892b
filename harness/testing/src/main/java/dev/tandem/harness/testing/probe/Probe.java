package dev.tandem.harness.testing.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A function that does what its event says. */
public final class Probe implements RequestHandler<Map<String, String>, Object> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private int calls;

    @Override
    public Object handleRequest(Map<String, String> event, Context context) {
        calls++;
        String text = event.getOrDefault("text", "");
        return switch (event.getOrDefault("do", "echo")) {
            case "echo" -> event;
            case "count" -> Map.of("pid", ProcessHandle.current().pid(), "calls", calls);
            case "print" -> print(text);
            case "large" -> "x".repeat(Integer.parseInt(text));
            case "environment" -> System.getenv();
            case "options" -> ManagementFactory.getRuntimeMXBean().getInputArguments();
            case "context" -> describe(context);
            case "await" -> awaitFile(Path.of(text));
            case "fail" -> throw new IllegalStateException(text);
            case "overflow" -> throw new StackOverflowError(text);
            case "exit" -> exit(Integer.parseInt(text));
            default -> throw new IllegalArgumentException("do what?");
        };
    }

    private static String print(String text) {
        System.out.print(text);
        System.err.println("on the other channel");
        return text;
    }

    private static Map<String, Object> describe(Context context) {
        return Map.of(
                "requestId",
                context.getAwsRequestId(),
                "arn",
                context.getInvokedFunctionArn(),
                "remaining",
                context.getRemainingTimeInMillis(),
                "memory",
                context.getMemoryLimitInMB(),
                "custom",
                context.getClientContext() == null
                        ? Map.of()
                        : context.getClientContext().getCustom(),
                "trace",
                System.getProperty("com.amazonaws.xray.traceHeader", ""),
                "folder",
                System.getProperty("user.dir"));
    }

    private static long awaitFile(Path file) {
        System.out.println("awaiting");
        long begin = System.nanoTime();
        while (!Files.exists(file) && System.nanoTime() - begin < PATIENCE.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return ProcessHandle.current().pid();
    }

    private static String exit(int code) {
        Runtime.getRuntime().halt(code);
        return "never";
    }
}
