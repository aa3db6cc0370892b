package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the updater logs, and with which context. */
class LogLinesTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tandem.readmodel");
    private final @Nullable Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        logger.setLevel(before);
        model.close();
    }

    @Test
    void a_batch_without_trouble_has_no_line() {
        model.updater().handle(words("s", 1, 3));
        model.updater().handle(words("s", 1, 3));

        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_batch_with_trouble_has_one_with_what_its_events_share() {
        model.log().record(words("s", 1, 3));
        model.updater().handle(List.of(caused("s", 2, "2", "m1"), caused("s", 3, "3", "m2")));

        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getLevel()).isEqualTo(Level.INFO);
                    assertThat(line.getFormattedMessage())
                            .isEqualTo(
                                    "A batch did not go as a stream without faults has it: 3"
                                            + " events applied, 3 of them missing and read from"
                                            + " the event log; 1 skipped; 0 transactions begun"
                                            + " again; 0 aggregates failed");
                    assertThat(line.getMDCPropertyMap())
                            .isEqualTo(
                                    Map.of(
                                            "aggregateType", "sentence",
                                            "aggregateId", "s",
                                            "correlationId", "k-s"));
                });
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void a_failure_has_the_context_of_the_event_that_failed() {
        model.updater()
                .handle(
                        List.of(
                                caused("s", 1, "1", "m1"),
                                caused("s", 2, "poison", "m2"),
                                caused("t", 1, "1", "m3")));

        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.WARN)
                .singleElement()
                .extracting(ILoggingEvent::getMDCPropertyMap)
                .isEqualTo(
                        Map.of(
                                "aggregateType", "sentence",
                                "aggregateId", "s",
                                "correlationId", "k-s",
                                "causationId", "m2"));
        assertThat(lines.list.getLast().getMDCPropertyMap())
                .isEqualTo(Map.of("aggregateType", "sentence"));
    }

    @Test
    void a_projection_logs_with_the_context_of_its_event() {
        List<Map<String, String>> seen = new ArrayList<>();
        var updater =
                model.updater(
                        model.sentences(),
                        Projection.of(
                                _ -> "",
                                (text, _) -> {
                                    seen.add(MDC.getCopyOfContextMap());
                                    return text;
                                }));

        updater.handle(List.of(caused("s", 1, "1", "m1"), caused("t", 1, "1", "m2")));

        assertThat(seen)
                .extracting(context -> context.get("aggregateId") + context.get("causationId"))
                .containsExactly("sm1", "tm2");
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    private static StreamEvent<Word> caused(
            String sentence, long number, String text, String causationId) {
        StreamEvent<Word> word = Word.word(sentence, number, text);
        return new StreamEvent<>(
                word.aggregateType(),
                sentence,
                number,
                word.eventType(),
                word.event(),
                word.createdAt(),
                new Metadata(null, "k-" + sentence, causationId, null));
    }
}
