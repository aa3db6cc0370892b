package dev.tandem.harness.engines.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** A client's connection and the one to the server that belongs to it. */
final class FaultyConnection {

    private final Socket client;
    private final Socket server;
    private final StatementHooks hooks;
    private final Supplier<Duration> delay;

    FaultyConnection(Socket client, Socket server, StatementHooks hooks, Supplier<Duration> delay) {
        this.client = client;
        this.server = server;
        this.hooks = hooks;
        this.delay = delay;
    }

    /** Serves the client until one side hangs up or the connection is cut. */
    void serve(StartupPacket startup, DataInputStream requests, DataOutputStream toClient)
            throws IOException, InterruptedException {
        DataOutputStream toServer = out(server);
        startup.write(toServer);
        Answers answers = new Answers(in(server), toClient);
        StatementRelay relay = new StatementRelay(hooks, delay, toServer, answers);
        Thread answering = Thread.startVirtualThread(() -> answer(answers, relay));
        try {
            relay.run(requests);
        } finally {
            // a server at work on its last statement is left to it, whatever became of the client
            if (relay.withheld().isEmpty()) {
                cut();
            }
            answering.join();
        }
    }

    /** Hands a CancelRequest over; the server hangs up when it has seen to it. */
    void cancel(StartupPacket request) throws IOException {
        request.write(out(server));
        server.getInputStream().skip(Long.MAX_VALUE);
    }

    static DataInputStream in(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    static DataOutputStream out(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    void cut() {
        close(client);
        close(server);
    }

    private void answer(Answers answers, StatementRelay relay) {
        try {
            answers.copy();
            relay.withheld().ifPresent(hook -> hook.action().run());
        } catch (IOException hungUp) {
            // whoever hung up, the other side is to see it
        } finally {
            cut();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // all that was wanted
        }
    }
}
