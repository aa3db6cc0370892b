package dev.tandem.function.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Events of HTTP are told by a quick look at their bytes, however they are written. */
class HttpMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestContext\":{}}",
                "{ \"a\" : [1], \"requestContext\" : { \"elb\" : {} } }",
                "{\"httpMethod\":\"POST\"}",
                "{\"version\":\"2.0\",\"routeKey\":\"POST /commands\"}",
                "{\"\\u0072equestContext\":{}}"
            })
    void an_event_of_http_is_found(String event) {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            assertThat(HttpEvent.read(event.getBytes(charset))).as(event).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "\"",
                "{\"cartId\":\"c1\",\"quantity\":1}",
                "{\"requestContexts\":{},\"httpMethods\":\"\",\"routeKeys\":\"\"}"
            })
    void what_has_no_name_of_http_is_not_read_for_one(String event) {
        assertThat(HttpMarks.mayBeIn(event.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
