package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** The part of a record that DynamoDB Streams tells: what changed in the table. */
final class StreamRecordJson {

    private StreamRecordJson() {}

    static void write(StreamRecord change, ObjectNode json) {
        Instant created = change.approximateCreationDateTime();
        if (created != null) {
            json.put("ApproximateCreationDateTime", created.getEpochSecond());
        }
        AttributeJson.write(change.keys(), json.putObject("Keys"));
        if (change.hasNewImage()) {
            AttributeJson.write(change.newImage(), json.putObject("NewImage"));
        }
        if (change.hasOldImage()) {
            AttributeJson.write(change.oldImage(), json.putObject("OldImage"));
        }
        json.put("SequenceNumber", change.sequenceNumber());
        json.put("SizeBytes", change.sizeBytes());
        json.put("StreamViewType", change.streamViewTypeAsString());
    }
}
