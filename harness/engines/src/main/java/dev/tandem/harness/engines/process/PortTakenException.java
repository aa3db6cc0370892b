package dev.tandem.harness.engines.process;

/** Somebody else listens on a port that was asked for. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String what;

    public PortTakenException(int port, String what) {
        super(
                "Port %s for %s is taken by another process: stop that one, or choose another port"
                        .formatted(port, what));
        this.port = port;
        this.what = what;
    }

    public int port() {
        return port;
    }

    /** Who wanted it, such as {@code DynamoDB Local}. */
    public String what() {
        return what;
    }
}
