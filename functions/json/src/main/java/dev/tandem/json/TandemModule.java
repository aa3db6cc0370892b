package dev.tandem.json;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.regex.Pattern;

/** Teaches Jackson to write results, problems (RFC 9457) and query results. */
public final class TandemModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int MAX_TOLD = 2000;

    private static final int MAX_VIOLATIONS = 100;

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    public TandemModule() {
        super("tandem");
        addSerializer(Result.class, new ResultSerializer());
        addSerializer(QueryResult.class, new QueryResultSerializer());
    }

    private static final class ResultSerializer extends StdSerializer<Result> {

        ResultSerializer() {
            super(Result.class);
        }

        @Override
        public void serialize(Result result, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            switch (result) {
                case Accepted accepted -> accepted(accepted, json);
                case Problem problem -> problem(problem, json);
            }
            json.writeEndObject();
        }

        private static void accepted(Accepted accepted, JsonGenerator json) {
            json.writeStringProperty(accepted.idField(), accepted.aggregateId());
            json.writeNumberProperty("version", accepted.version());
            json.writeArrayPropertyStart("events");
            for (Accepted.RecordedEvent event : accepted.events()) {
                json.writeStartObject();
                json.writeNumberProperty("sequenceNumber", event.sequenceNumber());
                json.writeStringProperty("eventType", event.eventType());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private static void problem(Problem problem, JsonGenerator json) {
            json.writeStringProperty("type", problem.type());
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            json.writeStringProperty("detail", told(problem.detail()));
            switch (problem) {
                case Problem.Conflict conflict -> {
                    json.writeNumberProperty("expectedVersion", conflict.expectedVersion());
                    json.writeNumberProperty("currentVersion", conflict.currentVersion());
                }
                case Problem.Rejected rejected -> json.writeStringProperty("code", rejected.code());
                case Problem.Invalid invalid -> {
                    json.writeArrayPropertyStart("violations");
                    invalid.violations().stream()
                            .limit(MAX_VIOLATIONS)
                            .forEach(violation -> {
                                json.writeStartObject();
                                json.writeStringProperty("field", told(violation.field()));
                                json.writeStringProperty("message", told(violation.message()));
                                json.writeEndObject();
                            });
                    json.writeEndArray();
                }
                case Problem.Unavailable unavailable -> {
                    json.writeStringProperty("outcome", unavailable.outcome().code());
                    unavailable
                            .retryAfterSeconds()
                            .ifPresent(seconds -> json.writeNumberProperty("retryAfter", seconds));
                }
                case Problem.NotFound _, Problem.CommandIdReused _ -> {}
            }
        }
    }

    /**
     * What a problem quotes, which is a request's own and need not fit: the beginning of it,
     * without halves of characters, which are no UTF-8.
     */
    private static String told(String text) {
        String beginning = text.length() <= MAX_TOLD ? text : text.substring(0, MAX_TOLD) + "…";
        return LONE_SURROGATE.matcher(beginning).replaceAll("\ufffd");
    }

    @SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
    private static final class QueryResultSerializer extends StdSerializer<QueryResult> {

        QueryResultSerializer() {
            super(QueryResult.class);
        }

        @Override
        public void serialize(
                QueryResult result, JsonGenerator json, SerializationContext context) {
            context.writeValue(
                    json,
                    switch ((QueryResult<?>) result) {
                        case QueryResult.Found<?>(Object view) -> view;
                        case QueryResult.Failed<?>(Problem problem) -> problem;
                    });
        }
    }
}
