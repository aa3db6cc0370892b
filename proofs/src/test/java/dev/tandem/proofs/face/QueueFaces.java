package dev.tandem.proofs.face;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.UUID;

/** What tests of the queue's function need on either face: queues, and a cart of their own. */
@ExtendWith(OutputCaptureExtension.class)
abstract class QueueFaces {

    static final String DONE = "{\"batchItemFailures\":[]}";

    private static LocalQueues started;

    final Face face;
    final String cart = UUID.randomUUID().toString();

    QueueFaces(Face face) {
        this.face = face;
    }

    @BeforeAll
    static void start() {
        started = new LocalQueues();
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    static LocalQueues queues() {
        return started;
    }
}
