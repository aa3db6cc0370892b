package dev.tandem.dynamodb.aggregate;

/**
 * How many connections the JDK's HTTP client keeps open between calls. By itself it keeps five to a
 * host: a process with many callers opens one anew for most of its calls, and over TLS that is
 * several round trips (docs/explanation/where-time-goes.md, "Many callers in one process").
 */
final class KeptConnections {

    /** Read by the JDK once, when it first keeps one. It holds for the whole process. */
    static final String OF_THE_JDK = "http.maxConnections";

    private KeptConnections() {}

    /** Unless somebody has said it to the JDK itself. */
    static void keep(int connections) {
        if (System.getProperty(OF_THE_JDK) == null) {
            System.setProperty(OF_THE_JDK, Integer.toString(connections));
        }
    }
}
