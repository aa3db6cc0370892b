package dev.tandem.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Replies that fit in one call (Amazon SQS Developer Guide, "Message quotas": ten messages, and
 * together no more bytes than one may have).
 *
 * @param messages that are replied to
 * @param bodies of the replies
 */
record ReplyBatch(List<CommandMessage> messages, List<String> bodies) {

    private static final int MOST = 10;

    /** All of them, in their order. */
    static List<ReplyBatch> of(List<AnsweredMessage> answered) {
        List<ReplyBatch> batches = new ArrayList<>();
        int bytes = 0;
        for (AnsweredMessage one : answered) {
            String body = ReplyJson.of(one);
            int size = body.getBytes(StandardCharsets.UTF_8).length;
            bytes += size;
            if (batches.isEmpty()
                    || batches.getLast().messages().size() == MOST
                    || bytes > ReplyJson.MOST_BYTES) {
                batches.add(new ReplyBatch(new ArrayList<>(), new ArrayList<>()));
                bytes = size;
            }
            batches.getLast().messages().add(one.message());
            batches.getLast().bodies().add(body);
        }
        return batches;
    }
}
