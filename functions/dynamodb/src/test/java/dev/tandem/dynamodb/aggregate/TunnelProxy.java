package dev.tandem.dynamodb.aggregate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that TLS goes through, to whichever host is asked for by CONNECT. */
final class TunnelProxy implements AutoCloseable {

    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TunnelProxy() throws IOException {
        var _ = threads.submit(this::accept);
    }

    private Void accept() throws IOException {
        while (!proxy.isClosed()) {
            Socket client = proxy.accept();
            var _ = threads.submit(() -> tunnel(client));
        }
        return null;
    }

    URI endpoint() {
        return URI.create("http://localhost:" + proxy.getLocalPort());
    }

    /** The first line of each request. */
    List<String> asked() {
        return asked;
    }

    private Void tunnel(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = client.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        asked.add(head.substring(0, head.indexOf("\r\n")));
        URI target =
                URI.create("http://" + head.substring("CONNECT ".length(), head.indexOf(" HTTP/")));
        try (client;
                Socket server = new Socket(target.getHost(), target.getPort())) {
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            var _ =
                    threads.submit(
                            () -> server.getInputStream().transferTo(client.getOutputStream()));
            in.transferTo(server.getOutputStream());
        }
        return null;
    }

    @Override
    public void close() {
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
