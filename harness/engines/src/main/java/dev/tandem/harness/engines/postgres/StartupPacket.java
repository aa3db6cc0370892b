package dev.tandem.harness.engines.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The first that a client sends over a connection (PostgreSQL documentation, "Start-up" and
 * "Canceling Requests in Progress").
 */
final class StartupPacket {

    private static final int CANCEL_REQUEST = 80877102;
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_ENCRYPTION_REQUEST = 80877104;
    private static final int HEADER = 8;
    private static final int LONGEST = 10_000;

    private final int code;
    private final byte[] body;

    /**
     * @param code the protocol's version, or what else is asked for
     */
    private StartupPacket(int code, byte[] body) {
        this.code = code;
        this.body = body;
    }

    /** Reads it; a request for encryption is declined, and the client may go on without. */
    static StartupPacket read(DataInputStream client, DataOutputStream answers) throws IOException {
        StartupPacket packet = read(client);
        while (packet.code == SSL_REQUEST || packet.code == GSS_ENCRYPTION_REQUEST) {
            answers.writeByte('N');
            answers.flush();
            packet = read(client);
        }
        return packet;
    }

    private static StartupPacket read(DataInputStream client) throws IOException {
        int length = client.readInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("The client does not speak PostgreSQL's protocol");
        }
        int code = client.readInt();
        byte[] body = client.readNBytes(length - HEADER);
        if (body.length < length - HEADER) {
            throw new EOFException("The client has gone in the middle of the start-up");
        }
        return new StartupPacket(code, body);
    }

    void write(DataOutputStream server) throws IOException {
        server.writeInt(body.length + HEADER);
        server.writeInt(code);
        server.write(body);
        server.flush();
    }

    /** Whether it asks to cancel what another connection does; the server just hangs up then. */
    boolean isCancelRequest() {
        return code == CANCEL_REQUEST;
    }
}
