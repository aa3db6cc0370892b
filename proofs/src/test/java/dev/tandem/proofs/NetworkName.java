package dev.tandem.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a name of the network is: new connections go where it leads now. */
final class NetworkName implements AutoCloseable {

    /** Nobody listens there without the rights of the machine's owner. */
    private static final int CLOSED = 1;

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;

    private NetworkName(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    static NetworkName leadingTo(int port) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            NetworkName name = new NetworkName(listener, port);
            Thread.startVirtualThread(name::accept);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same database by this name. */
    String in(String jdbcUrl) {
        return jdbcUrl.replaceFirst(":\\d+/", ":" + listener.getLocalPort() + "/");
    }

    /** From now on, and whoever was connected is cut. */
    void leadsTo(int port) {
        target = port;
        open.forEach(NetworkName::cut);
    }

    /** From now on whoever connects is refused. */
    void leadsNowhere() {
        leadsTo(CLOSED);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(server);
            Thread.startVirtualThread(() -> copy(server, client));
            copy(client, server);
            open.remove(server);
        } catch (IOException refused) {
            cut(client);
        } finally {
            open.remove(client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            cut(from);
        }
        cut(to);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(NetworkName::cut);
    }
}
