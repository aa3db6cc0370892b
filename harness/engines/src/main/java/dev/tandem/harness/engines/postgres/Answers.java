package dev.tandem.harness.engines.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * The server's answers on their way to the client, until one is to be withheld. Each message is
 * copied as it comes, however long it is.
 */
final class Answers {

    private static final char READY = 'Z';
    private static final char COPY_IN = 'G';
    private static final int LENGTH_FIELD = 4;

    private final DataInputStream server;
    private final DataOutputStream client;
    private final byte[] buffer = new byte[8192];

    /** How often the server will have said that it is ready, for the start-up first. */
    private long expected = 1;

    private long ready;
    private OptionalLong withheldUntil = OptionalLong.empty();

    Answers(DataInputStream server, DataOutputStream client) {
        this.server = server;
        this.client = client;
    }

    /** To be told before a message goes to the server that it ends by saying that it is ready. */
    synchronized void expect() {
        expected++;
    }

    /** From now on the client hears nothing. */
    synchronized void withhold() {
        withheldUntil = OptionalLong.of(Long.MAX_VALUE);
    }

    /**
     * The same as {@link #expect()}, and lets the copying end with it. Told only afterwards, the
     * server might have answered before, and the copying would wait for one answer more.
     */
    synchronized void expectTheLast() {
        expect();
        withheldUntil = OptionalLong.of(expected);
    }

    /**
     * Copies until the server has carried out what is to be withheld.
     *
     * @throws EOFException if the server has hung up
     */
    void copy() throws IOException {
        while (!isDone()) {
            char type = (char) server.readUnsignedByte();
            int length = server.readInt();
            boolean passes = passes(type);
            if (passes) {
                client.writeByte(type);
                client.writeInt(length);
            }
            copyBody(length - LENGTH_FIELD, passes);
            count(type);
        }
    }

    private void copyBody(int length, boolean passes) throws IOException {
        int left = length;
        while (left > 0) {
            int read = server.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The server has gone in the middle of a message");
            }
            if (passes) {
                client.write(buffer, 0, read);
            }
            left -= read;
        }
        if (server.available() == 0) {
            client.flush();
        }
    }

    private synchronized boolean isDone() {
        return withheldUntil.isPresent() && ready >= withheldUntil.getAsLong();
    }

    /** A client that is to send rows must be told to; they belong to the statement. */
    private synchronized boolean passes(char type) {
        return withheldUntil.isEmpty() || type == COPY_IN;
    }

    private synchronized void count(char type) {
        if (type == READY) {
            ready++;
        }
    }
}
