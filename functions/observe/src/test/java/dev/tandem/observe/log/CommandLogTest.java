package dev.tandem.observe.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.Violation;
import dev.tandem.core.result.WriteOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class CommandLogTest {

    private static final CommandCall CALL =
            new CommandCall("cart", "42", "AddCartItem", new Metadata("c1", "k1", null, null));

    private final Logger logger = (Logger) LoggerFactory.getLogger(CommandLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final CommandLog log = new CommandLog();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(
                        new Accepted("cartId", "42", 3, List.of()),
                        0,
                        "cart AddCartItem: accepted, version 3"),
                Arguments.of(
                        new Accepted("cartId", "42", 5, List.of()),
                        2,
                        "cart AddCartItem: accepted, version 5, retries: 2"),
                Arguments.of(
                        Problem.Conflict.of("cart", "42", 2, 3),
                        0,
                        "cart AddCartItem: refused, version 2 was expected and 3 is there"),
                Arguments.of(
                        new Problem.Rejected("second_currency", "secret"),
                        0,
                        "cart AddCartItem: refused, second_currency"),
                Arguments.of(
                        new Problem.NotFound("secret"),
                        0,
                        "cart AddCartItem: refused, there is no such aggregate"),
                Arguments.of(
                        new Problem.Unavailable("secret", Duration.ofSeconds(1)),
                        9,
                        "cart AddCartItem: refused, the store is busy or out of reach, retries: 9"),
                Arguments.of(
                        new Problem.Unavailable("secret", WriteOutcome.UNKNOWN, null),
                        0,
                        "cart AddCartItem: perhaps applied, the store is busy or out of reach"),
                Arguments.of(
                        new Problem.CommandIdReused("secret"),
                        0,
                        "cart AddCartItem: refused, the commandId was another command's"),
                Arguments.of(
                        new Problem.Invalid("secret", List.of(new Violation("secret", "secret"))),
                        0,
                        "cart AddCartItem: refused, the request is invalid"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void each_command_has_one_line_that_tells_nothing_of_its_content(
            Result result, int retries, String expected) {
        log.observe(CALL, () -> new CommandOutcome(result, retries, 0));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(tuple(Level.INFO, expected));
    }

    @Test
    void the_line_and_all_that_is_logged_meanwhile_have_the_context() {
        log.observe(
                CALL,
                () -> {
                    logger.info("meanwhile");
                    return new CommandOutcome(new Problem.NotFound(""), 0, 0);
                });

        assertThat(lines.list)
                .hasSize(2)
                .extracting(ILoggingEvent::getMDCPropertyMap)
                .containsOnly(
                        Map.of(
                                "aggregateType", "cart",
                                "aggregateId", "42",
                                "commandId", "c1",
                                "correlationId", "k1"));
    }

    @Test
    void a_command_that_breaks_leaves_no_context_behind() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        log.observe(
                                CALL,
                                () -> {
                                    throw new IllegalStateException("corrupt");
                                }));

        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }
}
