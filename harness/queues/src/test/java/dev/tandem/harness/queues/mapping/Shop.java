package dev.tandem.harness.queues.mapping;

import dev.tandem.harness.aws.stream.function.StreamTarget;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A function that notes what it does. Of messages that are to fail it reports the first of a group,
 * and with it all that follow it in the group.
 */
final class Shop implements StreamTarget {

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /** The bodies that it has dealt with, in this order. */
    final List<String> done = new CopyOnWriteArrayList<>();

    /** How often a body is to fail. */
    final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    /** Groups that were in two calls at the same time. */
    final Set<String> overtaken = ConcurrentHashMap.newKeySet();

    final AtomicInteger mostAtATime = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    Shop failing(String body, int times) {
        failures.put(body, new AtomicInteger(times));
        return this;
    }

    @Override
    public byte[] invoke(byte[] event) throws InterruptedException {
        JsonNode json = JSON.readTree(event);
        events.add(json);
        mostAtATime.accumulateAndGet(running.incrementAndGet(), Math::max);
        Set<String> groups = new HashSet<>();
        json.path("Records").forEach(record -> groups.add(group(record)));
        groups.stream().filter(group -> !atWork.add(group)).forEach(overtaken::add);
        try {
            Thread.sleep(10);
            return answer(json.path("Records"));
        } finally {
            atWork.removeAll(groups);
            running.decrementAndGet();
        }
    }

    private byte[] answer(JsonNode records) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode reported = answer.putArray("batchItemFailures");
        Set<String> failed = new HashSet<>();
        for (JsonNode record : records) {
            String body = record.path("body").asString();
            AtomicInteger left = failures.getOrDefault(body, new AtomicInteger());
            if (failed.contains(group(record)) || left.getAndDecrement() > 0) {
                failed.add(group(record));
                reported.addObject().put("itemIdentifier", record.path("messageId").asString());
            } else {
                done.add(body);
            }
        }
        return JSON.writeValueAsBytes(answer);
    }

    /** In a standard queue each message stands for itself. */
    private static String group(JsonNode record) {
        return record.path("attributes")
                .path("MessageGroupId")
                .asString(record.path("messageId").asString());
    }

    /** What it has done of a group. */
    List<String> doneOf(String group) {
        return done.stream().filter(body -> body.startsWith(group)).toList();
    }

    /** How often it was called with that body. */
    long callsWith(String body) {
        return events.stream()
                .flatMap(event -> event.path("Records").valueStream())
                .filter(record -> record.path("body").asString().equals(body))
                .count();
    }
}
