package dev.tandem.queue.autoconfigure;

import static dev.tandem.observe.setting.SettingValue.refused;
import static dev.tandem.observe.setting.SettingValue.requireAtLeast;

import dev.tandem.queue.CommandQueueSettings;
import dev.tandem.queue.ReplyKind;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/**
 * Settings of functions that take commands from a queue.
 *
 * @param source the FIFO queue whose messages the function takes, by its ARN or URL
 * @param replies which answers are sent to the reply queue
 * @param replyQueue the URL of the queue that replies go to
 * @param deadLetterQueue the URL of the FIFO queue in which a message is set aside that fails each
 *     time, or whose reply does, so that those behind it are carried out; none: it comes again
 *     until SQS moves it, and those behind it with it
 * @param setAsideAfter how often a message that fails, or whose reply does, is received until it is
 *     set aside
 * @param endpoint where SQS is, if not at AWS
 */
@ConfigurationProperties("tandem.queue")
public record TandemQueueProperties(
        @Nullable String source,
        @DefaultValue("none") ReplyKind replies,
        @Nullable URI replyQueue,
        @Nullable URI deadLetterQueue,
        @DefaultValue("5") int setAsideAfter,
        @Nullable URI endpoint) {

    private static final String FIFO = ".fifo";

    public TandemQueueProperties {
        // a template says nothing by saying an empty text
        source = source == null || source.isBlank() ? null : source.strip();
        if (source != null && !source.endsWith(FIFO)) {
            throw refused(
                    "tandem.queue.source",
                    source,
                    "the ARN or the URL of a FIFO queue, which ends in .fifo: a standard queue"
                            + " keeps no order");
        }
        if (replyQueue != null && replyQueue.getHost() == null) {
            throw refused(
                    "tandem.queue.reply-queue",
                    replyQueue,
                    "the URL of a queue, such as"
                            + " https://sqs.eu-west-1.amazonaws.com/123456789012/replies.fifo");
        }
        if (deadLetterQueue != null
                && (deadLetterQueue.getHost() == null
                        || !deadLetterQueue.toString().endsWith(FIFO))) {
            throw refused(
                    "tandem.queue.dead-letter-queue",
                    deadLetterQueue,
                    "the URL of a FIFO queue, such as"
                            + " https://sqs.eu-west-1.amazonaws.com/123456789012/failed.fifo");
        }
        requireOther("tandem.queue.dead-letter-queue", deadLetterQueue, "source", source);
        requireOther("tandem.queue.reply-queue", replyQueue, "source", source);
        requireOther("tandem.queue.reply-queue", replyQueue, "dead-letter-queue", deadLetterQueue);
        requireAtLeast(1, "tandem.queue.set-aside-after", setAsideAfter);
    }

    /** A function that is called for what it sends goes on for ever. */
    private static void requireOther(
            String setting, @Nullable URI queue, String taken, @Nullable Object other) {
        if (queue != null && QueueAddress.areOne(queue, other)) {
            throw refused(
                    setting, queue, "another queue than tandem.queue." + taken + ", which it is");
        }
    }

    /**
     * As functions have them.
     *
     * @throws IllegalArgumentException if replies are to be sent nowhere
     */
    public CommandQueueSettings settings() {
        return new CommandQueueSettings(
                source, replies, text(replyQueue), text(deadLetterQueue), setAsideAfter, endpoint);
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
