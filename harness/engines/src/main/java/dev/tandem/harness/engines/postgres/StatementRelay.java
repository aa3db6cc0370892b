package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.postgres.StatementHooks.Hook;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands a client's messages to the server, until a fault keeps one back; behind a statement whose
 * answer is withheld only what the server needs to carry it out to its end.
 */
final class StatementRelay {

    /** What the server needs on to end a COPY that it has begun. */
    private static final String COPY_TYPES = "dcf";

    private final StatementHooks hooks;
    private final Supplier<Duration> delay;
    private final DataOutputStream server;
    private final Answers answers;
    private final StatementTexts texts = new StatementTexts();
    private volatile Optional<Hook> withheld = Optional.empty();
    private boolean statementEnded;

    StatementRelay(
            StatementHooks hooks,
            Supplier<Duration> delay,
            DataOutputStream server,
            Answers answers) {
        this.hooks = hooks;
        this.delay = delay;
        this.server = server;
        this.answers = answers;
    }

    /** Set when a statement is on its way whose answer will not arrive. */
    Optional<Hook> withheld() {
        return withheld;
    }

    /** Comes back when a statement was kept from the server. */
    void run(DataInputStream requests) throws IOException, InterruptedException {
        while (true) {
            FrontendMessage message = FrontendMessage.read(requests);
            String sql = texts.of(message);
            if (withheld.isPresent()) {
                endStatement(message);
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
                endStatement(message);
            } else {
                pass(message);
            }
        }
    }

    private Optional<Hook> awaitAndCount(String sql) throws InterruptedException {
        Thread.sleep(delay.get());
        return hooks.next(sql);
    }

    /** Lets the rest of a statement through that the server is to carry out to its end. */
    private void endStatement(FrontendMessage message) throws IOException {
        if (statementEnded) {
            if (COPY_TYPES.indexOf(message.type()) >= 0) {
                message.write(server);
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
        next.write(server);
    }

    private void pass(FrontendMessage message) throws IOException {
        if (message.isAnsweredByReady()) {
            answers.expect();
        }
        message.write(server);
    }
}
