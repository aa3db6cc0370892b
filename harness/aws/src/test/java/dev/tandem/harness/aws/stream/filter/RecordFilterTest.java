package dev.tandem.harness.aws.stream.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** AWS Lambda Developer Guide, Control which events Lambda sends to your function. */
class RecordFilterTest {

    private static boolean passes(String record, String... patterns) {
        return RecordFilter.of(List.of(patterns)).passes(record.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"INSERT, true", "MODIFY, false", "REMOVE, false"})
    void the_pattern_of_the_template_lets_only_new_events_pass(String event, boolean passing) {
        String record = "{\"eventName\":\"%s\",\"dynamodb\":{}}".formatted(event);

        assertThat(passes(record, "{\"eventName\": [\"INSERT\"]}")).isEqualTo(passing);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A record is delivered if it matches one of up to five patterns of EventBridge",
            source = "Lambda Developer Guide, Control which events Lambda sends to your function")
    @Test
    void one_of_several_patterns_is_enough() {
        String[] patterns = {"{\"eventName\":[\"INSERT\"]}", "{\"eventName\":[\"REMOVE\"]}"};

        assertThat(passes("{\"eventName\":\"REMOVE\"}", patterns)).isTrue();
        assertThat(passes("{\"eventName\":\"MODIFY\"}", patterns)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dynamodb\":{\"NewImage\":{\"type\":{\"S\":[{\"prefix\":\"Item\"}]}}}}",
                "{\"dynamodb\":{\"NewImage\":{\"status\":{\"S\":[{\"exists\":false}]}}}}",
                "{\"dynamodb\":{\"SizeBytes\":[{\"numeric\":[\">\",10]}]}}"
            })
    void patterns_look_into_the_record(String pattern) {
        String matching =
                """
                {"eventName":"INSERT","dynamodb":{"SizeBytes":11,"NewImage":{"type":{"S":"ItemAdded"}}}}
                """;
        String other =
                """
                {"eventName":"INSERT","dynamodb":{"SizeBytes":9,"NewImage":{"status":{"S":"open"}}}}
                """;

        assertThat(passes(matching, pattern)).isTrue();
        assertThat(passes(other, pattern)).isFalse();
    }

    @Test
    void without_patterns_everything_passes() {
        assertThat(passes("{}")).isTrue();
    }

    @Test
    void more_than_five_patterns_are_refused() {
        List<String> six = Collections.nCopies(6, "{\"eventName\":[\"INSERT\"]}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.of(six))
                .withMessage("there are 6 patterns, at most 5 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT", "{\"eventName\":\"INSERT\"}", "{\"eventName\":["})
    void what_is_no_pattern_is_refused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.of(List.of(pattern)))
                .withMessageStartingWith("'%s' is no pattern of EventBridge: ".formatted(pattern));
    }

    @Test
    void a_pattern_that_is_too_long_is_refused() {
        String pattern = "{\"eventName\":[\"%s\"]}".formatted("x".repeat(4096));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordFilter.of(List.of(pattern)))
                .withMessageContaining("at most 4096 are allowed");
    }
}
