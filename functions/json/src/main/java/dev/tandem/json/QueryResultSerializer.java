package dev.tandem.json;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what a query answers: the view as it is, or the problem. */
@SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
final class QueryResultSerializer extends StdSerializer<QueryResult> {

    QueryResultSerializer() {
        super(QueryResult.class);
    }

    @Override
    public void serialize(QueryResult result, JsonGenerator json, SerializationContext context) {
        context.writeValue(
                json,
                switch ((QueryResult<?>) result) {
                    case QueryResult.Found<?>(Object view) -> view;
                    case QueryResult.Failed<?>(Problem problem) -> problem;
                });
    }
}
