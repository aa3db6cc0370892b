package dev.tandem.json;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;

import tools.jackson.core.JsonGenerator;

/** The members of a problem's JSON: those of RFC 9457, and what its kind has besides. */
final class ProblemJson {

    private ProblemJson() {}

    static void write(Problem problem, JsonGenerator json) {
        json.writeStringProperty("type", problem.type());
        json.writeStringProperty("title", problem.title());
        json.writeNumberProperty("status", problem.status());
        json.writeStringProperty("detail", QuotedText.of(problem.detail()));
        switch (problem) {
            case Problem.Conflict conflict -> {
                json.writeNumberProperty("expectedVersion", conflict.expectedVersion());
                json.writeNumberProperty("currentVersion", conflict.currentVersion());
            }
            case Problem.Rejected rejected -> json.writeStringProperty("code", rejected.code());
            case Problem.Invalid invalid -> violations(invalid, json);
            case Problem.Unavailable unavailable -> {
                json.writeStringProperty("outcome", unavailable.outcome().code());
                unavailable
                        .retryAfterSeconds()
                        .ifPresent(seconds -> json.writeNumberProperty("retryAfter", seconds));
            }
            case Problem.NotFound _, Problem.CommandIdReused _, Problem.Unauthenticated _ -> {}
        }
    }

    private static void violations(Problem.Invalid invalid, JsonGenerator json) {
        json.writeArrayPropertyStart("violations");
        for (Violation violation : invalid.violations()) {
            json.writeStartObject();
            json.writeStringProperty("field", QuotedText.of(violation.field()));
            json.writeStringProperty("message", QuotedText.of(violation.message()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
