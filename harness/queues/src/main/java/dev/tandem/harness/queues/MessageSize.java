package dev.tandem.harness.queues;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many bytes the messages of a request have: bodies, and names, types and values of message
 * attributes (SQS Developer Guide, "Amazon SQS message metadata").
 */
record MessageSize(QueueRequest request) {

    private static final Pattern TEXT =
            Pattern.compile(
                    "(.+\\.)?(MessageBody|MessageAttribute\\.\\d+\\.Name"
                            + "|MessageAttributes?\\..+\\.(DataType|StringValue))");
    private static final Pattern BINARY =
            Pattern.compile("(.+\\.)?MessageAttributes?\\..+\\.BinaryValue");

    /** In JSON its name is part of the path. */
    private static final Pattern NAMED =
            Pattern.compile("(.+\\.)?MessageAttributes\\.(?<name>.+)\\.DataType");

    long bytes() {
        return request.fields().entrySet().stream().mapToLong(MessageSize::bytes).sum();
    }

    private static long bytes(Map.Entry<String, String> field) {
        Matcher named = NAMED.matcher(field.getKey());
        long name = named.matches() ? bytes(named.group("name")) : 0;
        if (TEXT.matcher(field.getKey()).matches()) {
            return name + bytes(field.getValue());
        }
        return BINARY.matcher(field.getKey()).matches() ? decoded(field.getValue()) : 0;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            // refused by ElasticMQ
            return 0;
        }
    }
}
