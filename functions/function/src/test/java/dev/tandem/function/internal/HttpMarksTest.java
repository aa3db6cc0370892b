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
                "{ \"a\" : [1], \"requestContext\" : { \"elb\" : {} } }",
                "{\"httpMethod\":\"POST\",\"requestContext\":{\"stage\":\"live\"}}",
                "{\"version\":\"2.0\",\"routeKey\":\"POST /commands\",\"requestContext\":{}}",
                "{\"requestContext\":{\"http\":{\"method\":\"POST\"}}}",
                "{\"requestContext\":{\"connectionId\":\"c\",\"eventType\":\"MESSAGE\"}}",
                "{\"\\u0072equestContext\":{\"http\":{}}}"
            })
    void an_event_of_http_is_found(String event) {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            assertThat(HttpEvent.read(event.getBytes(charset))).as(event).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":\"{}\"}",
                "{\"requestContext\":{\"clientId\":\"shop\"},\"orderId\":\"o1\"}",
                "{\"requestContext\":{\"http\":\"1.1\",\"elb\":7},\"version\":3}",
                "{\"requestContext\":\"of the shop\",\"httpMethod\":\"POST\",\"version\":\"2.0\"}",
                "{\"routeKey\":\"POST /commands\",\"version\":\"2.0\"}"
            })
    void what_has_fields_of_such_names_is_a_request_of_its_own(String request) {
        assertThat(HttpEvent.read(request.getBytes(StandardCharsets.UTF_8))).isEmpty();
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
