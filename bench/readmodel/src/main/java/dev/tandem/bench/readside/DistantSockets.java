package dev.tandem.bench.readside;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.net.SocketFactory;

/**
 * Lets PostgreSQL's driver wait half a millisecond each time that it has sent what it had to: as
 * long as a network takes there and back. Made by the driver, by its name.
 */
public final class DistantSockets extends SocketFactory {

    /** Of the driver. */
    static final String OPTION = "&socketFactory=" + DistantSockets.class.getName();

    private static final long AWAY = TimeUnit.MICROSECONDS.toNanos(500);

    /** Waits once for all that goes together, however much it is. */
    private static final class DelayedOutput extends FilterOutputStream {

        DelayedOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            LockSupport.parkNanos(AWAY);
        }
    }

    private static final class Distant extends Socket {
        @Override
        public OutputStream getOutputStream() throws IOException {
            return new DelayedOutput(super.getOutputStream());
        }
    }

    @Override
    public Socket createSocket() {
        return new Distant();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    private static Socket connected(SocketAddress address) throws IOException {
        Socket socket = new Distant();
        socket.connect(address);
        return socket;
    }
}
