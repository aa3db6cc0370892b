package dev.tandem.queue;

import java.util.ArrayList;
import java.util.List;

/**
 * Replies that fit in one call (Amazon SQS Developer Guide, "Message quotas": ten messages, and
 * together no more bytes than one may have).
 */
record ReplyBatch(List<Reply> replies) {

    private static final int MOST = 10;

    /** All of them, in their order. */
    static List<ReplyBatch> of(List<AnsweredMessage> answered) {
        List<ReplyBatch> batches = new ArrayList<>();
        int bytes = 0;
        for (AnsweredMessage one : answered) {
            Reply reply = Reply.to(one);
            bytes += reply.bytes();
            if (batches.isEmpty()
                    || batches.getLast().replies().size() == MOST
                    || bytes > ReplyJson.MOST_BYTES) {
                batches.add(new ReplyBatch(new ArrayList<>()));
                bytes = reply.bytes();
            }
            batches.getLast().replies().add(reply);
        }
        return batches;
    }
}
