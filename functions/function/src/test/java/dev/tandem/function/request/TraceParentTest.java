package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.json.TandemModule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** From the message header to the command's metadata. */
class TraceParentTest {

    record Open(String name) {}

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final FunctionMessageConverter converter =
            new FunctionMessageConverter(
                    new RequestReader(),
                    JsonMapper.builder().addModule(new TandemModule()).build());

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "Traceparent", "TRACEPARENT", "traceParent"})
    void the_header_goes_to_the_metadata_however_it_is_written(String name) {
        assertThat(metadata(name, TRACE).traceparent()).contains(TRACE);
    }

    @Test
    void a_list_of_one_is_that_one_and_a_longer_one_says_nothing() {
        assertThat(metadata("traceparent", List.of(TRACE)).traceparent()).contains(TRACE);
        assertThat(metadata("traceparent", List.of(TRACE, TRACE)).traceparent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-B7AD6B7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "0-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01,"
                        + "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01.more"
            })
    void what_is_not_valid_is_ignored_and_the_command_goes_on(String header) {
        assertThat(metadata("traceparent", header)).isEqualTo(Metadata.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 01",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-fe, 00",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-03-what-will-be, 01"
    })
    void a_later_version_is_read_as_far_as_ours_goes(String header, String flags) {
        assertThat(metadata("traceparent", header).traceparent())
                .contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-" + flags);
    }

    @Test
    void an_invalid_request_keeps_what_could_be_read_of_it() {
        var request = convert("{\"correlationId\":\"k1\"}", "traceparent", TRACE);

        assertThat(request)
                .isInstanceOfSatisfying(
                        CommandRequest.Invalid.class,
                        invalid ->
                                assertThat(invalid.metadata())
                                        .isEqualTo(new Metadata(null, "k1", null, TRACE)));
    }

    private Metadata metadata(String header, Object value) {
        return ((CommandRequest.Valid<?>) convert("{\"name\":\"a\"}", header, value))
                .command()
                .metadata();
    }

    private Object convert(String json, String header, Object value) {
        var message =
                MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
                        .setHeader(header, value)
                        .build();
        var type = ResolvableType.forClassWithGenerics(CommandRequest.class, Open.class).getType();
        return Objects.requireNonNull(converter.fromMessage(message, CommandRequest.class, type));
    }
}
