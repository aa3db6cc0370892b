package dev.tandem.harness.queues;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A deduplication id that tells the group of its message, too, for an engine that compares it with
 * those of all groups.
 */
final class GroupedId {

    private static final String MARK = "~of-group~";
    private static final int HASH_BYTES = 16;
    private static final int HASH_CHARACTERS = 22;

    /** As SQS has it; longer ones are told apart within the whole queue. */
    private static final int MOST = 128;

    /** In a received message, by either protocol. */
    private static final Pattern RECEIVED =
            Pattern.compile(
                    "(MessageDeduplicationId(?:\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*?|</Name>\\s*<Value>[^<]*?))"
                            + MARK
                            + "[A-Za-z0-9_-]{"
                            + HASH_CHARACTERS
                            + "}");

    private GroupedId() {}

    static String of(String id, String group) {
        if (id.length() > MOST - MARK.length() - HASH_CHARACTERS) {
            return id;
        }
        byte[] hash = Arrays.copyOf(sha256(group), HASH_BYTES);
        return id + MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** What SQS takes as the id of a message without one. */
    static String ofBody(String body) {
        return HexFormat.of().formatHex(sha256(body));
    }

    /** The answer to a receive with the ids that the senders gave. */
    static String withoutGroups(String answer) {
        return RECEIVED.matcher(answer).replaceAll("$1");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
