package dev.tandem.harness.aws.stream.internal.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The event that Lambda sends to a function: the JSON of records, byte for byte. */
final class BatchEvent {

    private static final byte[] HEAD = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.UTF_8);

    private BatchEvent() {}

    /** Bytes of the event that has no record. */
    static int overhead() {
        return HEAD.length + TAIL.length;
    }

    static byte[] of(List<ShardRecord> records) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(HEAD);
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                event.write(',');
            }
            event.writeBytes(records.get(i).json().asByteArrayUnsafe());
        }
        event.writeBytes(TAIL);
        return event.toByteArray();
    }
}
