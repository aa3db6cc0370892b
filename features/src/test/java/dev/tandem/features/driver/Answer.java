package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/**
 * What a function answered.
 *
 * @param status of a problem what it says; what says none was well
 */
public record Answer(int status, JsonNode json) {

    private static final int WELL = 200;

    static Answer of(JsonNode json) {
        boolean problem = json.path("type").asString("").startsWith("urn:tandem:");
        return new Answer(problem ? json.path("status").asInt() : WELL, json);
    }

    boolean isAccepted() {
        return status == WELL || status == 201;
    }

    /** A state that a scenario begins with came about. */
    public void assertAccepted() {
        assertThat(isAccepted()).as("%s", this).isTrue();
    }

    void assertStatus(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
    }

    String text(String field) {
        return json.path(field).asString("");
    }

    long number(String field) {
        return json.path(field).asLong(-1);
    }
}
