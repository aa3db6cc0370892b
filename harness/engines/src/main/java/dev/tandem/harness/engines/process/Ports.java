package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds free ports and defends those that were asked for. */
public final class Ports {

    // a process that was killed a moment ago may still be letting go of it
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final int HIGHEST = 65_535;

    // what Linux, macOS and Windows give connections that go out begins above, where a port that
    // was found free may be one's end before a server has it, or while it is started again
    private static final int LOWEST_FREE = 10_240;
    private static final int LOWEST_OUTGOING = 32_768;

    private static final int LOOKS = 10_000;

    private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * The port to listen on. A server in this process that takes any had better bind 0 itself; this
     * is for one that has to be told before it starts, or that comes back on the same port.
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

    /** Each once in this process, and at random, since others of the machine look too. */
    private static int free() {
        return ThreadLocalRandom.current()
                .ints(LOOKS, LOWEST_FREE, LOWEST_OUTGOING)
                .filter(port -> isFree(port) && FOUND.add(port))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No free port was found from %s to %s, in %s looks"
                                        .formatted(LOWEST_FREE, LOWEST_OUTGOING - 1, LOOKS)));
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
