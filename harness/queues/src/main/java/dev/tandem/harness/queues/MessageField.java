package dev.tandem.harness.queues;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a request, as far as it counts for the size of a message. */
record MessageField(String path, String value) {

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
        Matcher named = NAMED.matcher(path);
        long name = named.matches() ? bytes(named.group("name")) : 0;
        if (TEXT.matcher(path).matches()) {
            return name + bytes(value);
        }
        return BINARY.matcher(path).matches() ? decoded(value) : 0;
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
