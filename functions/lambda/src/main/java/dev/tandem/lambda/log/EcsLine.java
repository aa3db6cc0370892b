package dev.tandem.lambda.log;

import static dev.tandem.lambda.log.JsonText.quoted;

import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A line of JSON in the Elastic Common Schema, with the members and in the order of Spring Boot's
 * {@code logging.structured.format.console=ecs}.
 *
 * @param pid of this process
 * @param context what each line of the current thread says besides
 */
record EcsLine(long pid, Supplier<@Nullable Map<String, String>> context) {

    String of(Instant at, Level level, String logger, String message, @Nullable Throwable thrown) {
        StringBuilder json = new StringBuilder(512);
        member("{", "@timestamp", at.toString(), json);
        json.append(",\"log\":");
        member("{", "level", level.name(), json);
        member(",", "logger", logger, json);
        json.append("},\"process\":{\"pid\":").append(pid).append(",\"thread\":");
        member("{", "name", Thread.currentThread().getName(), json);
        json.append("}},\"service\":{\"node\":{}}");
        member(",", "message", message, json);
        Map<String, String> said = context.get();
        if (said != null) {
            said.forEach((name, value) -> member(",", name, value, json));
        }
        if (thrown != null) {
            error(thrown, json);
        }
        return json.append(",\"ecs\":{\"version\":\"8.11\"}}").toString();
    }

    private static void error(Throwable thrown, StringBuilder json) {
        json.append(",\"error\":");
        member("{", "type", thrown.getClass().getName(), json);
        if (thrown.getMessage() != null) {
            member(",", "message", thrown.getMessage(), json);
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        member(",", "stack_trace", trace.toString(), json);
        json.append('}');
    }

    private static void member(String before, String name, String value, StringBuilder json) {
        json.append(before);
        quoted(name, json);
        json.append(':');
        quoted(value, json);
    }
}
