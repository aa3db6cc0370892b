package dev.tandem.harness.aws.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cases of AWS's table of success and failure, for the messages one, two and three. */
class QueueBatchResponseTest {

    private static final List<SqsMessage> BATCH =
            List.of(message("one"), message("two"), message("three"));

    private static SqsMessage message(String id) {
        return new SqsMessage(JsonMapper.shared().createObjectNode().put("MessageId", id));
    }

    private static List<String> failed(String answer) {
        return QueueBatchResponse.failed(answer.getBytes(StandardCharsets.UTF_8), BATCH).stream()
                .map(SqsMessage::id)
                .toList();
    }

    @Test
    void each_message_that_is_named_comes_again_and_no_other() {
        assertThat(
                        failed(
                                "{\"batchItemFailures\":[{\"itemIdentifier\":\"three\"},{\"itemIdentifier\":\"one\"}]}"))
                .containsExactly("one", "three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"batchItemFailures\":[]}",
                "{\"batchItemFailures\":null}",
                "\"done\""
            })
    void these_answers_are_success(String answer) {
        assertThat(failed(answer)).isEmpty();
    }

    @Test
    void no_answer_is_success() {
        assertThat(QueueBatchResponse.failed(null, BATCH)).isEmpty();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws =
                    "An identifier that is empty, null or none of the batch's, and an answer that"
                            + " is no JSON, fail the whole batch of a queue",
            source = "Lambda Developer Guide, Implementing partial batch responses, SQS")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"MessageId\":\"one\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"one\"},{\"itemIdentifier\":\"four\"}]}",
                "{\"batchItemFailures\":\"one\"}",
                "{\"batchItemFailures\":[",
            })
    void these_answers_fail_the_whole_batch(String answer) {
        assertThat(failed(answer)).containsExactly("one", "two", "three");
    }
}
