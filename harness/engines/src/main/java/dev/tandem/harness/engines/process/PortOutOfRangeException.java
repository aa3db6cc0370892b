package dev.tandem.harness.engines.process;

/** A port is wanted that there is none of. */
public final class PortOutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int port;
    private final String what;

    /**
     * @param what who wants it, such as {@code DynamoDB Local}
     */
    public PortOutOfRangeException(int port, String what) {
        super(
                "Port %s for %s is none: ports are from 1 to 65535, and 0 is any free one"
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
