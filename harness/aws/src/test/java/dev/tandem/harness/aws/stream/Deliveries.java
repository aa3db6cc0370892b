package dev.tandem.harness.aws.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.aws.stream.function.ThrottledInvocationException;

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
    private final List<Integer> sizes = new ArrayList<>();
    private final Queue<StreamTarget> answers = new ArrayDeque<>();
    private String poison = "nothing";

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

    /** Cannot take the next batches at all, as often as told. */
    synchronized Deliveries thenThrottle(int times) {
        for (int i = 0; i < times; i++) {
            thenAnswer(event -> {
                throw new ThrottledInvocationException("Rate exceeded");
            });
        }
        return this;
    }

    /** Always fails on batches that hold that one. */
    synchronized Deliveries poisonedBy(String id) {
        poison = id;
        return this;
    }

    @Override
    public byte @Nullable [] invoke(byte[] event) throws Exception {
        StreamTarget answer = remember(event);
        return answer == null ? null : answer.invoke(event);
    }

    private synchronized @Nullable StreamTarget remember(byte[] event) {
        List<String> ids = records(event).map(Deliveries::id).toList();
        batches.add(ids);
        sizes.add(event.length);
        if (ids.contains(poison)) {
            throw new IllegalStateException("poisoned");
        }
        return answers.poll();
    }

    /** Bytes of the events. */
    synchronized List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    synchronized List<List<String>> batches() {
        return List.copyOf(batches);
    }

    List<String> ids() {
        return batches().stream().flatMap(List::stream).toList();
    }

    private static String sequenceNumber(byte[] event, String id) {
        return records(event)
                .filter(record -> id(record).equals(id))
                .map(record -> record.path("dynamodb").path("SequenceNumber").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String id(JsonNode record) {
        JsonNode keys = record.path("dynamodb").path("Keys");
        return keys.path("id").path("S").asString("")
                + keys.path("pk").path("S").asString("")
                + keys.path("sk").path("S").asString("");
    }

    private static java.util.stream.Stream<JsonNode> records(byte[] event) {
        JsonNode records = JsonMapper.shared().readTree(event).path("Records");
        return StreamSupport.stream(records.spliterator(), false);
    }
}
