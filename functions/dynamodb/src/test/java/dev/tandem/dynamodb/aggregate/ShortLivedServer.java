package dev.tandem.dynamodb.aggregate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers each request with {@code {}}, and closes connections without a word when it is told to.
 */
final class ShortLivedServer implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    ShortLivedServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    ShortLivedServer(ServerSocket server) {
        this.server = server;
        Thread.startVirtualThread(this::accept);
    }

    /** Of {@code http} or {@code https}. */
    URI at(String scheme) {
        return URI.create(scheme + "://localhost:" + server.getLocalPort());
    }

    /** Method, path, headers and body of each, as they came. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    /** The next requests are read, and their connections closed. */
    void closeInsteadOfAnswering(int times) {
        unanswered.set(times);
    }

    /** Those that are open; nothing that is sent from now on is read. */
    void closeConnections() throws InterruptedException {
        for (Connection connection : open) {
            connection.close();
        }
        open.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Connection connection =
                        new Connection(socket, Thread.ofVirtual().unstarted(() -> serve(socket)));
                open.add(connection);
                connection.thread().start();
            }
        } catch (IOException _) {
            // the server is closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                String head = head(in);
                byte[] body = in.readNBytes(length(head));
                requests.add(head + new String(body, StandardCharsets.UTF_8));
                if (unanswered.getAndDecrement() > 0) {
                    return;
                }
                socket.getOutputStream().write(ANSWER);
            }
        } catch (IOException _) {
            // one side has closed the connection
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            server.close();
            closeConnections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record Connection(Socket socket, Thread thread) {

        /** A thread that reads ends a closing only, and until then reads what comes. */
        void close() throws InterruptedException {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            thread.join();
        }
    }
}
