package dev.tandem.harness.engines.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Takes clients' connections, and joins each with one to the server.
 *
 * @param server where it is, its name not resolved
 * @param delay how much later each statement reaches the server
 */
record FaultyListener(
        ServerSocket socket,
        InetSocketAddress server,
        StatementHooks hooks,
        Supplier<Duration> delay,
        Set<FaultyConnection> connections)
        implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FaultyPostgres.class.getName());

    /** Starts it on a free port, in front of the server at that address. */
    static FaultyListener start(
            InetSocketAddress server, StatementHooks hooks, Supplier<Duration> delay) {
        try {
            ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            FaultyListener listener =
                    new FaultyListener(socket, server, hooks, delay, ConcurrentHashMap.newKeySet());
            Thread.startVirtualThread(listener::accept);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No port could be opened for the proxy of PostgreSQL", e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    void cutConnections() {
        connections.forEach(FaultyConnection::cut);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The port of the proxy of PostgreSQL could not be closed", e);
        } finally {
            cutConnections();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.startVirtualThread(() -> handle(client));
            } catch (IOException e) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "The proxy of PostgreSQL could not accept a client",
                        e);
            }
        }
    }

    private void handle(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            DataInputStream requests = FaultyConnection.in(client);
            DataOutputStream answers = FaultyConnection.out(client);
            StartupPacket startup = StartupPacket.read(requests, answers);
            try (Socket behind = new Socket(server.getHostString(), server.getPort())) {
                behind.setTcpNoDelay(true);
                FaultyConnection connection = new FaultyConnection(client, behind, hooks, delay);
                serve(connection, startup, requests, answers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "A connection through the proxy of PostgreSQL has ended",
                    e);
        }
    }

    private void serve(
            FaultyConnection connection,
            StartupPacket startup,
            DataInputStream requests,
            DataOutputStream answers)
            throws IOException, InterruptedException {
        if (startup.isCancelRequest()) {
            connection.cancel(startup);
            return;
        }
        connections.add(connection);
        try {
            // one that was accepted while this was closed is nobody's to cut
            if (!socket.isClosed()) {
                connection.serve(startup, requests, answers);
            }
        } finally {
            connections.remove(connection);
        }
    }
}
