package dev.tandem.harness.engines.dynamodb;

import java.lang.reflect.Field;
import java.util.Objects;

/**
 * The main class of DynamoDB Local's process, where nothing else of ours is: it has no option for
 * the address that it listens on, and would listen on all of this machine's. Nor would it be done
 * with what it has answered before it ends: a transaction is committed after its answer, by a
 * thread of SQLite's.
 */
final class LoopbackMain {

    private static final String RUNNER =
            "software.amazon.dynamodb.services.local.main.ServerRunner";

    /** Of sqlite4java: one for each database. */
    private static final String COMMITTING = "SQLiteQueue";

    /** A process that was left behind is killed after five seconds. */
    private static final long LONGEST_MILLIS = 4_000;

    private LoopbackMain() {}

    /**
     * Starts it.
     *
     * @param arguments of DynamoDB Local
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Object proxy =
                Objects.requireNonNull(
                        Class.forName(RUNNER)
                                .getMethod("createServerFromCommandLineArgs", String[].class)
                                .invoke(null, (Object) arguments));
        for (Object connector : connectors(proxy)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
        proxy.getClass().getMethod("start").invoke(proxy);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(proxy)));
    }

    /** Takes no more requests, and ends when those that were answered are in the file. */
    private static void stop(Object proxy) {
        try {
            Thread[] committing =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith(COMMITTING))
                            .toArray(Thread[]::new);
            proxy.getClass().getMethod("stop").invoke(proxy);
            long end = System.currentTimeMillis() + LONGEST_MILLIS;
            for (Thread thread : committing) {
                thread.join(Math.max(1, end - System.currentTimeMillis()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("DynamoDB Local can't be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those of the web server behind it. */
    private static Object[] connectors(Object proxy) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        Object jetty = Objects.requireNonNull(server.get(proxy));
        return (Object[])
                Objects.requireNonNull(jetty.getClass().getMethod("getConnectors").invoke(jetty));
    }
}
