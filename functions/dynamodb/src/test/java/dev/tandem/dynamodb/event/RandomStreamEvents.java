package dev.tandem.dynamodb.event;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Events of streams, most of them with something that does not belong there. */
final class RandomStreamEvents {

    private static final List<String> ANYTHING =
            List.of(
                    "null",
                    "true",
                    "5",
                    "-0.5e3",
                    "1e400",
                    "7".repeat(400),
                    "7".repeat(1001),
                    "0.".concat("3".repeat(1001)),
                    "\"\"",
                    "\"text\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "[]",
                    "{}",
                    "[1,{\"S\":\"x\"},[null]]",
                    "{\"S\":{\"S\":\"x\"}}",
                    "{\"SequenceNumber\":\"9\",\"Keys\":{\"tallyId\":{\"S\":\"k\"}}}");

    private static final List<String> ATTRIBUTES =
            List.of(
                    "{\"S\":\"a\"}",
                    "{\"S\":\"b\"}",
                    "{\"S\":\"a\\u0000b\"}",
                    "{\"S\":\"\\ud83d\"}",
                    "{\"S\":\"\\ud83d\\ude00\"}",
                    "{\"S\":\"\"}",
                    "{\"S\":\"%s\"}".formatted("i".repeat(2049)),
                    "{\"S\":1}",
                    "{\"S\":\"a\",\"S\":\"b\"}",
                    "{\"S\":\"a\",\"S\":7}",
                    "{\"S\":7,\"S\":\"a\"}",
                    "{\"S\":\"a\",\"N\":\"1\"}",
                    "{\"S\":\"a\",\"x\":0,\"S\":\"b\"}",
                    "{\"N\":\"1\"}",
                    "{\"N\":\"2\"}",
                    "{\"N\":2}",
                    "{\"N\":\"0\"}",
                    "{\"N\":\"-1\"}",
                    "{\"N\":\"2.5\"}",
                    "{\"N\":\"1E30\"}",
                    "{\"N\":\"007\"}",
                    "{\"N\":\"999999999999999999\"}",
                    "{\"N\":\"9999999999999999999\"}",
                    "{\"B\":\"AAE=\"}",
                    "{\"BOOL\":true}",
                    "{\"NULL\":true}",
                    "{\"SS\":[\"a\",\"b\"]}",
                    "{\"L\":[{\"S\":\"a\"},{\"M\":{\"x\":{\"N\":\"1\"}}}]}",
                    "{\"M\":{}}",
                    "{\"M\":{\"commandId\":{\"S\":\"c1\"},\"traceparent\":{\"N\":\"1\"}}}",
                    "{\"M\":{\"causationId\":{\"S\":\"x\"},\"causationId\":{\"NULL\":true}}}",
                    "{\"M\":[1]}",
                    "{\"s\":\"a\"}");

    private final Random random;

    RandomStreamEvents(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        String records =
                IntStream.range(0, random.nextInt(7))
                        .mapToObj(i -> seldom(40) ? any(ANYTHING) : record(i))
                        .collect(joining(seldom(40) ? ",," : ","));
        String event =
                switch (random.nextInt(10)) {
                    case 0 -> "[%s]".formatted(records);
                    case 1 -> "{\"x\":%s,\"Records\":[%s]}".formatted(any(ANYTHING), records);
                    case 2 -> "{\"Records\":%s,\"Records\":[%s]}".formatted(any(ANYTHING), records);
                    default -> "{\"Records\":[%s]}".formatted(records);
                };
        return bytes(seldom(60) ? event + any(ANYTHING) : event);
    }

    private byte[] bytes(String event) {
        byte[] utf8 = event.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(60)) {
            case 0 -> Arrays.copyOf(utf8, random.nextInt(utf8.length + 1));
            case 1 -> event.getBytes(StandardCharsets.UTF_16BE);
            case 2 -> event.replace("Mia", "Mi\u00e4").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> "\ufeff".concat(event).getBytes(StandardCharsets.UTF_8);
            case 4 -> any(ANYTHING).getBytes(StandardCharsets.UTF_8);
            default -> utf8;
        };
    }

    private String record(int index) {
        return object(
                field(
                        "eventName",
                        any(
                                List.of(
                                        "\"INSERT\"",
                                        "\"INSERT\"",
                                        "\"INSERT\"",
                                        "\"REMOVE\"",
                                        "\"MODIFY\"",
                                        "\"insert\""))),
                field(
                        "eventSource",
                        any(List.of("\"aws:dynamodb\"", "\"aws:dynamodb\"", "\"aws:sqs\""))),
                field(
                        "eventSourceARN",
                        seldom(15)
                                ? "\"arn:aws:dynamodb:x:1:table/other/stream/1\""
                                : "\"arn:aws:dynamodb:x:1:table/tally_events/stream/1\""),
                field("awsRegion", "\"eu-central-1\""),
                field("dynamodb", item(index)));
    }

    private String item(int index) {
        String id = "{\"S\":\"%s\"}".formatted(any(List.of("a", "b", "c\u00e9", "\ud83d\ude00")));
        String number = "{\"N\":\"%s\"}".formatted(1 + random.nextInt(3));
        String key = object(attribute("tallyId", id), attribute("sequenceNumber", number));
        return object(
                field("ApproximateCreationDateTime", "1764093600.0"),
                field("SequenceNumber", "\"%s\"".formatted(seldom(60) ? " " : 100 + index)),
                field("StreamViewType", any(List.of("\"NEW_IMAGE\"", "\"KEYS_ONLY\"", "7"))),
                field("Keys", key),
                field("OldImage", key),
                field("NewImage", image(id, number)));
    }

    private String image(String id, String number) {
        return object(
                attribute("tallyId", id),
                attribute("sequenceNumber", number),
                attribute(
                        "eventType",
                        seldom(10) ? "{\"S\":\"tally_burnt\"}" : "{\"S\":\"tally_opened\"}"),
                attribute("eventVersion", "{\"N\":\"1\"}"),
                attribute("body", "{\"S\":\"{\\\"owner\\\":\\\"Mia\\\"}\"}"),
                attribute("createdAt", "{\"S\":\"2026-11-23T10:15:30Z\"}"),
                attribute("metadata", any(ATTRIBUTES)));
    }

    private String attribute(String name, String value) {
        return field(name, seldom(40) ? any(ATTRIBUTES) : value);
    }

    /** Mostly as it is; without it, with something else, or twice. */
    private String field(String name, String value) {
        String other = seldom(2) ? any(ANYTHING) : any(ATTRIBUTES);
        return switch (random.nextInt(130)) {
            case 0 -> "";
            case 1 -> "\"%s\":%s,".formatted(name, other);
            case 2 -> "\"%s\":%s,\"%s\":%s,".formatted(name, other, name, value);
            case 3 -> "\"%s\":%s,\"%s\":%s,".formatted(name, value, name, other);
            default -> "\"%s\" : %s,".formatted(name, value);
        };
    }

    private static String object(String... fields) {
        String all = String.join("", fields);
        return "{%s}".formatted(all.isEmpty() ? "" : all.substring(0, all.length() - 1));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private boolean seldom(int one) {
        return random.nextInt(one) == 0;
    }
}
