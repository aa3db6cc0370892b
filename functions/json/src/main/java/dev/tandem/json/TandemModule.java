package dev.tandem.json;

import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Result;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson to write results, problems (RFC 9457) and query results. */
public final class TandemModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

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
            json.writeStringProperty("detail", problem.detail());
            switch (problem) {
                case Problem.Conflict conflict -> {
                    json.writeNumberProperty("expectedVersion", conflict.expectedVersion());
                    json.writeNumberProperty("currentVersion", conflict.currentVersion());
                }
                case Problem.Rejected rejected -> json.writeStringProperty("code", rejected.code());
                case Problem.Invalid invalid -> {
                    json.writeArrayPropertyStart("violations");
                    invalid.violations()
                            .forEach(violation -> {
                                json.writeStartObject();
                                json.writeStringProperty("field", violation.field());
                                json.writeStringProperty("message", violation.message());
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
