package dev.tandem.harness.engines.dynamodb;

import java.lang.reflect.Field;
import java.util.Objects;

/**
 * The main class of DynamoDB Local's process, where nothing else of ours is: it has no option for
 * the address that it listens on, and would listen on all of this machine's.
 */
final class LoopbackMain {

    private static final String RUNNER =
            "software.amazon.dynamodb.services.local.main.ServerRunner";

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
