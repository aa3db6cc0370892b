package dev.tandem.harness.engines.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a client says to PostgreSQL after the start-up (PostgreSQL documentation, "Message
 * Formats").
 */
final class FrontendMessage {

    static final char QUERY = 'Q';
    static final char PARSE = 'P';
    static final char BIND = 'B';
    static final char EXECUTE = 'E';
    static final char SYNC = 'S';
    static final char FLUSH = 'H';
    static final char FUNCTION_CALL = 'F';

    static final FrontendMessage A_SYNC = new FrontendMessage(SYNC, new byte[0]);

    private static final int LENGTH_FIELD = 4;

    private final char type;
    private final byte[] body;

    /**
     * @param body without type and length
     */
    FrontendMessage(char type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /** Such as {@link #QUERY}. */
    char type() {
        return type;
    }

    /**
     * @throws EOFException if the client has gone
     */
    static FrontendMessage read(DataInputStream client) throws IOException {
        char type = (char) client.readUnsignedByte();
        int length = client.readInt() - LENGTH_FIELD;
        byte[] body = client.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The client has gone in the middle of a message");
        }
        return new FrontendMessage(type, body);
    }

    void write(DataOutputStream server) throws IOException {
        server.writeByte(type);
        server.writeInt(body.length + LENGTH_FIELD);
        server.write(body);
        server.flush();
    }

    /** Whether it has the server execute something. */
    boolean isStatement() {
        return type == QUERY || type == EXECUTE;
    }

    /** Whether the server says ReadyForQuery when it is done with it. */
    boolean isAnsweredByReady() {
        return type == QUERY || type == SYNC || type == FUNCTION_CALL;
    }

    /** The n-th string of the body, from 0; only for bodies that begin with so many strings. */
    String string(int n) {
        int start = 0;
        for (int i = 0; i < n; i++) {
            start = end(start) + 1;
        }
        return new String(body, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
        int end = start;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        return end;
    }
}
