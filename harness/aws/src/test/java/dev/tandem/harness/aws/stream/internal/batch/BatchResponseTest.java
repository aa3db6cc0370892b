package dev.tandem.harness.aws.stream.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** AWS Lambda Developer Guide, Configuring partial batch response with DynamoDB and Lambda. */
class BatchResponseTest {

    private static final List<ShardRecord> BATCH = ShardRecords.numbered(7, 8, 9);

    @Guarantee(
            area = Area.MAPPING,
            aws = "An empty or null answer is success",
            source = "Lambda Developer Guide, Success and failure conditions")
    @Test
    void no_answer_is_success() {
        assertThat(BatchResponse.accepted(null, BATCH)).isEqualTo(3);
        assertThat(accepted("")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":[]}",
                "\"OK\""
            })
    void success(String answer) {
        assertThat(accepted(answer)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"item\":\"8\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"10\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"9\"},{\"itemIdentifier\":\"10\"}]}",
                "{\"batchItemFailures\":[null]}",
                "{\"batchItemFailures\":\"8\"}",
                "{\"batchItemFailures\":",
                "OK"
            })
    void failure_of_the_whole_batch(String answer) {
        assertThat(accepted(answer)).isZero();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Of the identifiers in batchItemFailures the lowest is the checkpoint",
            source = "Lambda Developer Guide, Configuring partial batch response")
    @Test
    void the_lowest_identifier_is_the_checkpoint() {
        assertThat(
                        accepted(
                                """
                                {"batchItemFailures":[{"itemIdentifier":"9"},{"itemIdentifier":"8"}]}
                                """))
                .isEqualTo(1);
    }

    private static int accepted(String answer) {
        return BatchResponse.accepted(answer.getBytes(UTF_8), BATCH);
    }
}
