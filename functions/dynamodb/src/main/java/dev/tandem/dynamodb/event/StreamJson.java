package dev.tandem.dynamodb.event;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON of streams, as far as DynamoDB lets items go. */
final class StreamJson {

    /** DynamoDB, "Quotas": an attribute's name has up to 64 KB. Jackson takes less. */
    private static final int LONGEST_NAME = 64 * 1024;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).build())
                    .build();

    private StreamJson() {}
}
