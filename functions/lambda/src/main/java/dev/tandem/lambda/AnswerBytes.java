package dev.tandem.lambda;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;

/**
 * What a function answers to an event, as JSON. What each batch of a stream is answered with is
 * written by hand: to find out how takes as long as to write the batch's rows, at a cold start.
 *
 * @param json writes all else
 */
record AnswerBytes(JsonMapper json) {

    byte[] of(@Nullable Object answer) {
        return answer instanceof StreamsEventResponse batch
                ? written(batch)
                : json.writeValueAsBytes(answer);
    }

    private byte[] written(StreamsEventResponse batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("batchItemFailures");
            for (BatchItemFailure failure : batch.getBatchItemFailures()) {
                out.writeStartObject();
                out.writeStringProperty("itemIdentifier", failure.getItemIdentifier());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
