package dev.tandem.harness.aws.dynamodb;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Puts one region into ARNs instead of another one. Only values of fields that hold an ARN or a
 * region are looked at, never what a stream record says of an item; every other byte stays as it
 * is.
 *
 * @param from what the values start with
 * @param to what they shall start with
 */
record ArnRegion(String from, String to) {

    private static final String ARN = "arn:aws:dynamodb:";
    private static final String OF_THE_ENGINE = "ddblocal";
    private static final Set<String> FIELDS =
            Set.of(
                    "TableArn",
                    "IndexArn",
                    "LatestStreamArn",
                    "StreamArn",
                    "LastEvaluatedStreamArn",
                    "ExclusiveStartStreamArn",
                    "ShardIterator",
                    "NextShardIterator");
    private static final String REGION_FIELD = "awsRegion";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** From DynamoDB Local's to those that clients see. */
    static ArnRegion shown() {
        return new ArnRegion(OF_THE_ENGINE, DynamoDbAccess.REGION.id());
    }

    /** From those that clients see to DynamoDB Local's. */
    static ArnRegion asked() {
        return new ArnRegion(DynamoDbAccess.REGION.id(), OF_THE_ENGINE);
    }

    /** The same error with the other region in whatever ARN its message tells. */
    byte[] inMessage(byte[] error) {
        return new String(error, StandardCharsets.UTF_8)
                .replace(ARN + from + ":", ARN + to + ":")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same JSON with the other region; what is no JSON stays as it is. */
    byte[] in(byte[] json) {
        try {
            return changed(json);
        } catch (JacksonException e) {
            return json;
        }
    }

    private byte[] changed(byte[] json) {
        var changed = new ByteArrayOutputStream(json.length + 64);
        int copied = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                int region = regionAt(parser, json);
                if (region >= 0) {
                    changed.write(json, copied, region - copied);
                    changed.writeBytes(to.getBytes(StandardCharsets.US_ASCII));
                    copied = region + from.length();
                }
            }
        }
        changed.write(json, copied, json.length - copied);
        return changed.toByteArray();
    }

    /** Where in the bytes the region stands that has to be another; −1 if here is none. */
    private int regionAt(JsonParser parser, byte[] json) {
        // an element of a list has no name, such as an attribute that an index projects
        String field = parser.currentName();
        if (field == null || parser.currentToken() != JsonToken.VALUE_STRING) {
            return -1;
        }
        int value = (int) parser.currentTokenLocation().getByteOffset() + 1;
        if (FIELDS.contains(field) && stands(ARN + from + ":", json, value)) {
            return value + ARN.length();
        }
        boolean region = REGION_FIELD.equals(field);
        return region && stands(from + "\"", json, value) ? value : -1;
    }

    private static boolean stands(String text, byte[] json, int at) {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        return at + expected.length <= json.length
                && Arrays.equals(json, at, at + expected.length, expected, 0, expected.length);
    }
}
