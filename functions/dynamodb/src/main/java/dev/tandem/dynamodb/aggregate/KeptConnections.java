package dev.tandem.dynamodb.aggregate;

/**
 * How many connections the JDK's HTTP client keeps open between calls. By itself it keeps five to a
 * host: a process with many callers opens one anew for most of its calls, and over TLS that is
 * several round trips (docs/explanation/where-time-goes.md, "Many callers in one process").
 */
public final class KeptConnections {

    /** As many as the SDK's other clients have. */
    public static final int BY_DEFAULT = 50;

    /** Read by the JDK once, when it first keeps one. It holds for the whole process. */
    static final String OF_THE_JDK = "http.maxConnections";

    private KeptConnections() {}

    /**
     * Keeps so many from now on, unless somebody has said it to the JDK itself. To be called before
     * anything in the process is asked over HTTP, such as a secret or credentials.
     */
    public static void keep(int connections) {
        if (System.getProperty(OF_THE_JDK) == null) {
            System.setProperty(OF_THE_JDK, Integer.toString(connections));
        }
    }
}
