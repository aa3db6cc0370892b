package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of records as they came, all of it: for those that name nobody, which are kept. The
 * event is read once more then, into a tree; most batches have none of them.
 */
final class RecordTexts {

    /** Made when it is first needed, which is seldom. */
    private static final class Trees {

        private static final JsonMapper MAPPER = new JsonMapper(StreamJson.FACTORY);

        /** Any database can keep that, and any text comes back. */
        private static final ObjectWriter ASCII =
                MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    private final byte[] event;
    private @Nullable JsonNode records;

    RecordTexts(byte[] event) {
        this.event = event;
    }

    /**
     * The JSON of a record, in ASCII.
     *
     * @param index its place in the batch, from 0
     */
    String ascii(int index) {
        JsonNode read = records;
        if (read == null) {
            JsonNode tree = Trees.MAPPER.readTree(event);
            read = tree.isArray() ? tree : tree.path("Records");
            records = read;
        }
        return Trees.ASCII.writeValueAsString(read.get(index));
    }
}
