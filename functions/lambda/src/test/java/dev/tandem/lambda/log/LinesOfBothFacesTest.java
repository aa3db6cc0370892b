package dev.tandem.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Optional.ofNullable;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.MDCAdapter;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.mock.env.MockEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line of the lean face says what Spring Boot's says, in the same order. */
class LinesOfBothFacesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOGGER = "dev.tandem.Shop";

    private static final Map<String, String> CONTEXT =
            new TreeMap<>(Map.of("aggregateId", "c\u00e4rt \"1\"\n", "correlationId", "k1"));

    @Test
    void a_line_with_its_context() {
        String message = "cart \u20ac\t\u0001 \ud83d\ude00: accepted";

        assertThat(lean(Level.INFO, message, null)).isEqualTo(spring("INFO", message, null));
    }

    @Test
    void a_line_of_a_failure() {
        Throwable failure =
                new IllegalStateException("no table", new IllegalArgumentException("of the user"));

        JsonNode lean = lean(Level.ERROR, "failed", failure);
        JsonNode spring = spring("ERROR", "failed", failure);

        assertThat(frames(lean)).isEqualTo(frames(spring));
        assertThat(lean.propertyNames()).isEqualTo(spring.propertyNames());
        assertThat(lean.at("/error/type")).isEqualTo(spring.at("/error/type"));
        assertThat(lean.at("/error/message")).isEqualTo(spring.at("/error/message"));
    }

    /** As far as the cause: how many frames it shares is said in other words. */
    private static List<String> frames(JsonNode line) {
        return line.at("/error/stack_trace")
                .stringValue()
                .lines()
                .takeWhile(frame -> !frame.startsWith("Caused by"))
                .toList();
    }

    @Test
    void a_line_is_of_ASCII_alone() {
        var line = new EcsLine(1, () -> CONTEXT).of(Instant.EPOCH, Level.INFO, "a", "\u20ac", null);

        assertThat(line).matches("\\A\\p{ASCII}*\\z").contains("\\u20ac");
    }

    @Test
    void levels_are_those_of_the_environment() {
        LogLevels levels =
                LogLevels.of(
                        Map.of(
                                "LOGGING_LEVEL_COM_EXAMPLE", "debug",
                                "LOGGING_LEVEL_COM_EXAMPLE_LOUD", "off",
                                "PATH", "/bin"));

        assertThat(levels.of("com.example.Shop")).contains(Level.DEBUG);
        assertThat(levels.of("com.example.loud.Shop")).isEmpty();
        assertThat(levels.of("com.examples.Shop")).contains(Level.WARN);
        assertThat(levels.of("dev.tandem.core.Any")).contains(Level.INFO);
    }

    @Test
    void a_logger_writes_what_its_level_lets_through() {
        List<String> lines = new ArrayList<>();
        Logger logger =
                new JsonLoggers(
                                new LogLevels(Map.of("root", Optional.of(Level.WARN))),
                                new EcsLine(1, Map::of),
                                lines::add)
                        .getLogger("a");

        logger.info("{} is not written", 1);
        logger.warn("{} of {}", 2, "three");

        assertThat(lines).hasSize(1);
        assertThat(JSON.readTree(lines.getFirst()).get("message").stringValue())
                .isEqualTo("2 of three");
    }

    /** A pool that grows within a call keeps its threads for the calls after. */
    @Test
    void a_thread_that_a_call_starts_does_not_tell_of_the_call_for_ever() throws Exception {
        for (MDCAdapter context :
                List.of(new JsonLogProvider().getMDCAdapter(), new LogbackMDCAdapter())) {
            List<Optional<String>> said = new ArrayList<>();
            context.put("correlationId", "k1");

            Thread.ofPlatform()
                    .start(() -> said.add(ofNullable(context.get("correlationId"))))
                    .join();
            said.add(ofNullable(context.get("correlationId")));

            assertThat(said)
                    .as(context.getClass().getName())
                    .containsExactly(Optional.empty(), Optional.of("k1"));
        }
    }

    private static JsonNode lean(Level level, String message, @Nullable Throwable thrown) {
        return comparable(
                new EcsLine(1, () -> CONTEXT).of(Instant.now(), level, LOGGER, message, thrown));
    }

    private static JsonNode spring(String level, String message, @Nullable Throwable thrown) {
        LoggerContext context = new LoggerContext();
        MockEnvironment environment =
                new MockEnvironment().withProperty("spring.application.pid", "1");
        context.putObject("org.springframework.core.env.Environment", environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        LoggingEvent event =
                new LoggingEvent(
                        LinesOfBothFacesTest.class.getName(),
                        context.getLogger(LOGGER),
                        ch.qos.logback.classic.Level.valueOf(level),
                        message,
                        thrown,
                        null);
        event.setMDCPropertyMap(CONTEXT);
        return comparable(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    /** Each was written at its own moment. */
    private static JsonNode comparable(String line) {
        ObjectNode json = (ObjectNode) JSON.readTree(line);
        assertThat(Instant.parse(json.get("@timestamp").stringValue())).isAfter(Instant.EPOCH);
        return json.put("@timestamp", "");
    }
}
