package dev.tandem.queue;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where commands come from, and where answers go.
 *
 * @param source the FIFO queue that calls the function, by its ARN or URL; null if nobody said it
 * @param replies which answers are sent
 * @param replyQueue the URL of the queue that they are sent to; null if none are
 * @param deadLetterQueue the URL of the FIFO queue in which messages are set aside that fail; null
 *     if none are
 * @param setAsideAfter how often such a message is received before
 * @param endpoint where SQS is; null for AWS
 */
public record CommandQueueSettings(
        @Nullable String source,
        ReplyKind replies,
        @Nullable String replyQueue,
        @Nullable String deadLetterQueue,
        int setAsideAfter,
        @Nullable URI endpoint) {

    /** One try of a call, and all three: less than what a function has left after its commands. */
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    private static final Duration CALL = Duration.ofSeconds(6);

    public CommandQueueSettings {
        if (replies != ReplyKind.NONE && replyQueue == null) {
            throw new IllegalArgumentException(
                    "tandem.queue.reply-queue is missing: with tandem.queue.replies it has to be"
                            + " the URL of the queue that replies go to");
        }
    }

    /** A queue that nobody named, no replies, and nothing is set aside. */
    public static CommandQueueSettings withoutReplies() {
        return new CommandQueueSettings(null, ReplyKind.NONE, null, null, 5, null);
    }

    /**
     * Lets nothing start that is not told which queue calls it.
     *
     * @param function its name
     * @throws IllegalStateException if it is not
     */
    public void requireSource(String function) {
        if (source == null) {
            throw new IllegalStateException(
                    "tandem.queue.source is missing: it has to be the ARN or the URL of the FIFO"
                            + " queue whose messages "
                            + function
                            + " takes");
        }
    }

    /**
     * A client that sends the replies, and what is set aside.
     *
     * @param credentials empty for those that the SDK finds by itself
     * @param region empty for the one that the SDK finds by itself
     */
    public SqsClient client(
            Optional<? extends AwsCredentialsProvider> credentials, Optional<Region> region) {
        SqsClientBuilder client =
                SqsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .overrideConfiguration(calls ->
                                calls.retryStrategy(RetryMode.STANDARD)
                                        .apiCallAttemptTimeout(ATTEMPT)
                                        .apiCallTimeout(CALL));
        region.ifPresent(client::region);
        credentials.ifPresent(client::credentialsProvider);
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return client.build();
    }
}
