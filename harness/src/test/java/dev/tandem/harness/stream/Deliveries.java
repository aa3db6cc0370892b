package dev.tandem.harness.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.harness.stream.target.StreamTarget;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.StreamSupport;

/** A target that remembers the ids of what it got, and fails as it is told. */
final class Deliveries implements StreamTarget {

    private final List<List<String>> batches = new ArrayList<>();
    private final Queue<StreamTarget> answers = new ArrayDeque<>();

    /** Answers the next batch so; after that, all is well. */
    synchronized Deliveries thenAnswer(StreamTarget answer) {
        answers.add(answer);
        return this;
    }

    synchronized Deliveries thenFail(int times) {
        for (int i = 0; i < times; i++) {
            thenAnswer(event -> {
                throw new IllegalStateException("cannot take <secret>");
            });
        }
        return this;
    }

    synchronized Deliveries thenReport(String id) {
        return thenAnswer(event ->
                """
                {"batchItemFailures":[{"itemIdentifier":"%s"}]}\
                """
                        .formatted(sequenceNumber(event, id))
                        .getBytes(UTF_8));
    }

    @Override
    public byte @Nullable [] invoke(byte[] event) throws Exception {
        StreamTarget answer = remember(event);
        return answer == null ? null : answer.invoke(event);
    }

    private synchronized @Nullable StreamTarget remember(byte[] event) {
        batches.add(records(event).map(Deliveries::id).toList());
        return answers.poll();
    }

    synchronized List<List<String>> batches() {
        return List.copyOf(batches);
    }

    List<String> ids() {
        return batches().stream().flatMap(List::stream).toList();
    }

    private static String sequenceNumber(byte[] event, String id) {
        return records(event)
                .filter(item -> id(item).equals(id))
                .map(item -> item.path("dynamodb").path("SequenceNumber").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode item) {
        return item.path("dynamodb").path("Keys").path("id").path("S").asString();
    }

    private static java.util.stream.Stream<JsonNode> records(byte[] event) {
        JsonNode records = JsonMapper.shared().readTree(event).path("Records");
        return StreamSupport.stream(records.spliterator(), false);
    }
}
