package dev.tandem.harness.aws.schedule;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A schedule that calls a function.
 *
 * @param name unique in the account
 * @param source whose it is
 * @param target the name or the ARN of a function, of one of its versions or aliases
 * @param expression such as {@code rate(15 minutes)}
 * @param input what the function is called with, JSON; empty for what EventBridge sends by itself
 * @param isEnabled whether the clock makes it due
 */
public record Schedule(
        String name,
        ScheduleSource source,
        String target,
        String expression,
        Optional<String> input,
        boolean isEnabled) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the function is called with at that time. */
    byte[] event(Instant time, String region, String account) {
        return input.map(json -> json.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> ownEvent(time, region, account));
    }

    /** EventBridge User Guide, "Scheduled events"; Scheduler's detail is a text. */
    private byte[] ownEvent(Instant time, String region, String account) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", source.source());
        event.put("account", account);
        event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", region);
        event.putArray("resources").add(source.arn(region, account, name));
        switch (source) {
            case RULE -> event.putObject("detail");
            case SCHEDULER -> event.put("detail", "{}");
        }
        return JSON.writeValueAsBytes(event);
    }
}
