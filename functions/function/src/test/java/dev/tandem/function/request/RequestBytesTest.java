package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Violation;
import dev.tandem.function.internal.Call;
import dev.tandem.function.internal.HttpEvent;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.support.GenericMessage;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** However a request comes, no two become one since they can't be read. */
@NullMarked
class RequestBytesTest {

    record Order(String orderId) {}

    private static final Type INPUT =
            ResolvableType.forClassWithGenerics(CommandRequest.class, Order.class).getType();

    private static final Violation NO_UTF_8 = new Violation("", "is not well-formed UTF-8");

    private static final Violation HALF =
            new Violation("", "has half a character, a lone surrogate");

    private final RequestReader reader = new RequestReader();
    private final FunctionMessageConverter converter =
            new FunctionMessageConverter(reader, JsonMapper.shared());

    /** A lone byte, a slash that is written too long, what is beyond the last character. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "fe", "c3", "c0af", "e080af", "f4908080", "f7bfbfbf"})
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        byte[] json = withId(HexFormat.of().parseHex(hex));
        String base64 = Base64.getEncoder().encodeToString(json);

        assertThat(violations(read(Call.direct(json, Map.of())))).containsExactly(NO_UTF_8);
        assertThat(
                        violations(
                                converter.fromMessage(
                                        new GenericMessage<>(json), Object.class, INPUT)))
                .containsExactly(NO_UTF_8);
        assertThat(
                        violations(
                                read(
                                        http(
                                                "\"body\":\"%s\",\"isBase64Encoded\":true"
                                                        .formatted(base64)))))
                .containsExactly(NO_UTF_8);
    }

    @Test
    void utf_16_is_refused_whatever_is_in_it() {
        byte[] json = "{\"orderId\":\"o\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(violations(read(Call.direct(json, Map.of())))).containsExactly(NO_UTF_8);
    }

    @Test
    void a_text_with_half_a_character_is_refused_wherever_it_comes_from() {
        String json = "{\"orderId\":\"\ud800\"}";
        String escaped = "\"body\":\"{\\\"orderId\\\":\\\"\\ud800\\\"}\"";

        assertThat(
                        violations(
                                converter.fromMessage(
                                        new GenericMessage<>(json), Object.class, INPUT)))
                .containsExactly(HALF);
        assertThat(violations(reader.message(json, Map.of(), "m1", Order.class)))
                .containsExactly(HALF);
        assertThat(violations(read(http(escaped)))).containsExactly(HALF);
    }

    private Object read(Call call) {
        return reader.read(call, INPUT).orElseThrow();
    }

    private static Call http(String body) {
        String event = "{\"requestContext\":{\"http\":{}},%s}".formatted(body);
        return HttpEvent.read(event.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static byte[] withId(byte[] id) {
        String latin = new String(id, StandardCharsets.ISO_8859_1);
        return "{\"orderId\":\"%s\"}".formatted(latin).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Violation> violations(@Nullable Object request) {
        return ((CommandRequest.Invalid<?>) Objects.requireNonNull(request)).problem().violations();
    }
}
