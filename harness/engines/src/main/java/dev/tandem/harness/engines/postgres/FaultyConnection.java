package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.postgres.StatementHooks.Hook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A client's connection and the one to the server that belongs to it. */
final class FaultyConnection {

    /** What the server needs on to end a COPY that it has begun. */
    private static final String COPY_TYPES = "dcf";

    private final Socket client;
    private final Socket server;
    private final StatementHooks hooks;
    private final Supplier<Duration> delay;
    private final StatementTexts texts = new StatementTexts();

    /** Set when a statement is on its way whose answer will not arrive. */
    private volatile Optional<Hook> withheld = Optional.empty();

    private boolean statementEnded;

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
        Thread answering = Thread.startVirtualThread(() -> answer(answers));
        try {
            relay(requests, toServer, answers);
        } finally {
            // a server at work on its last statement is left to it, whatever became of the client
            if (withheld.isEmpty()) {
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

    private void relay(DataInputStream requests, DataOutputStream toServer, Answers answers)
            throws IOException, InterruptedException {
        while (true) {
            FrontendMessage message = FrontendMessage.read(requests);
            String sql = texts.of(message);
            if (withheld.isPresent()) {
                endStatement(message, toServer, answers);
                continue;
            }
            Optional<Hook> hook = message.isStatement() ? awaitAndCount(sql) : Optional.empty();
            if (hook.isPresent() && !hook.get().executed()) {
                hook.get().action().run();
                return;
            }
            if (hook.isPresent()) {
                answers.withhold();
                withheld = hook;
                endStatement(message, toServer, answers);
            } else {
                pass(message, toServer, answers);
            }
        }
    }

    private Optional<Hook> awaitAndCount(String sql) throws InterruptedException {
        Thread.sleep(delay.get());
        return hooks.next(sql);
    }

    /** Lets the rest of a statement through that the server is to carry out to its end. */
    private void endStatement(FrontendMessage message, DataOutputStream toServer, Answers answers)
            throws IOException {
        if (statementEnded) {
            if (COPY_TYPES.indexOf(message.type()) >= 0) {
                message.write(toServer);
            }
            return;
        }
        // a client that flushes would wait for the answer before it goes on
        boolean flush = message.type() == FrontendMessage.FLUSH;
        FrontendMessage next = flush ? FrontendMessage.A_SYNC : message;
        if (next.isAnsweredByReady()) {
            statementEnded = true;
            answers.expectTheLast();
        }
        next.write(toServer);
    }

    private static void pass(FrontendMessage message, DataOutputStream toServer, Answers answers)
            throws IOException {
        if (message.isAnsweredByReady()) {
            answers.expect();
        }
        message.write(toServer);
    }

    private void answer(Answers answers) {
        try {
            answers.copy();
            withheld.ifPresent(hook -> hook.action().run());
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
