package dev.tandem.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Two copies of one process, as Lambda starts them from a snapshot: each goes on from its bytes.
 */
class CopiedRetryTest {

    @Test
    void copies_of_a_process_draw_jitter_of_their_own() throws Exception {
        RandomGenerator drawn = Retry.of(RetryPolicy.DEFAULT).random();
        drawn.nextLong();
        byte[] snapshot = bytes(drawn);

        assertThat(pauses(copy(snapshot))).isNotEqualTo(pauses(copy(snapshot)));
    }

    private static List<Long> pauses(RandomGenerator random) {
        return Stream.generate(() -> RetryPolicy.DEFAULT.pause(9, random).toMillis())
                .limit(20)
                .toList();
    }

    private static byte[] bytes(Object state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        }
        return bytes.toByteArray();
    }

    private static RandomGenerator copy(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (RandomGenerator) in.readObject();
        }
    }
}
