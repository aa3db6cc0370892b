package dev.tandem.queue.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.queue.ReplyKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

/** What a function sends does not come back to it. */
class TandemQueuePropertiesTest {

    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/";

    private static TandemQueueProperties of(
            String source, @Nullable String replies, @Nullable String deadLetters) {
        return new TandemQueueProperties(
                source, ReplyKind.ALL, uri(replies), uri(deadLetters), 5, null);
    }

    private static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:eu-west-1:123456789012:sales.fifo, URL",
        "https://sqs.eu-west-1.amazonaws.com/123456789012/sales.fifo, URL",
        "https://queue.amazonaws.com/123456789012/sales.fifo, URL",
        "arn:aws-cn:sqs:cn-north-1:123456789012:sales.fifo,"
                + " https://sqs.cn-north-1.amazonaws.com.cn/123456789012/",
        "arn:aws:sqs:eu-west-1:000000000000:sales.fifo, http://127.0.0.1:4566/000000000000/",
        "arn:aws:sqs:eu-west-1:000000000000:sales.fifo,"
                + " http://localhost:4566/queue/eu-west-1/000000000000/",
        "sales.fifo, URL"
    })
    void the_queue_that_calls_the_function_takes_nothing_that_it_sends(String source, String url) {
        String same = url.replace("URL", URL) + "sales.fifo";

        assertThatThrownBy(() -> of(source, null, same))
                .hasMessageContaining("tandem.queue.dead-letter-queue")
                .hasMessageContaining("another queue than tandem.queue.source");
        assertThatThrownBy(() -> of(source, same, null))
                .hasMessageContaining("tandem.queue.reply-queue")
                .hasMessageContaining("another queue than tandem.queue.source");
    }

    @Test
    void replies_are_not_sent_to_where_messages_are_set_aside() {
        assertThatThrownBy(() -> of("sales.fifo", URL + "failed.fifo", URL + "failed.fifo"))
                .hasMessageContaining("tandem.queue.reply-queue")
                .hasMessageContaining("another queue than tandem.queue.dead-letter-queue");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sqs:eu-west-1:123456789012:other.fifo",
        "arn:aws:sqs:eu-west-1:123456789012:more-sales.fifo",
        "arn:aws:sqs:eu-west-1:999999999999:sales.fifo",
        "arn:aws:sqs:us-east-1:123456789012:sales.fifo",
        "https://sqs.us-east-1.amazonaws.com/123456789012/sales.fifo"
    })
    void another_queue_of_that_name_takes_it(String source) {
        assertThat(of(source, URL + "replies.fifo", URL + "sales.fifo").settings())
                .extracting(settings -> settings.deadLetterQueue())
                .isEqualTo(URL + "sales.fifo");
    }
}
