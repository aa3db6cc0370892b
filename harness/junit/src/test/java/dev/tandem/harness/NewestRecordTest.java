package dev.tandem.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class NewestRecordTest {

    @Test
    void messages_of_a_queue_tell_no_age_of_a_stream() {
        assertThat(
                        NewestRecord.of(
                                json(
                                        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"a\"}]}")))
                .isEmpty();
        assertThat(NewestRecord.of(json("{\"Records\":[]}"))).isEmpty();
    }

    @Test
    void the_last_record_of_a_stream_is_the_newest() {
        assertThat(
                        NewestRecord.of(
                                json(
                                        "{\"Records\":[{\"dynamodb\":{\"ApproximateCreationDateTime\":1}},"
                                            + "{\"dynamodb\":{\"ApproximateCreationDateTime\":2}}]}")))
                .contains(Instant.ofEpochSecond(2));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
