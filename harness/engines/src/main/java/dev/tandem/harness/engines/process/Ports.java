package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** Finds free ports and defends those that were asked for. */
public final class Ports {

    // a process that was killed a moment ago may still be letting go of it
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int HIGHEST = 65_535;

    private Ports() {}

    /**
     * The port to listen on.
     *
     * @param wanted a port; 0 for any free one
     * @param what who wants it, for the message
     * @throws PortTakenException if somebody listens on the port that is wanted
     * @throws PortOutOfRangeException if there is no such port
     */
    public static int choose(int wanted, String what) {
        if (wanted < 0 || wanted > HIGHEST) {
            throw new PortOutOfRangeException(wanted, what);
        }
        if (wanted == 0) {
            return free();
        }
        if (!Deadline.in(GRACE).await(() -> isFree(wanted))) {
            throw new PortTakenException(wanted, what);
        }
        return wanted;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port could be found", e);
        }
    }

    /** Tries all interfaces and the loopback one: systems differ in what they let coexist. */
    private static boolean isFree(int port) {
        try {
            new ServerSocket(port).close();
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
