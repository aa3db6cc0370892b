package com.example.inventory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import com.example.inventory.stock.StockAggregate;
import com.example.inventory.stock.StockDecider;
import com.example.inventory.stock.StockEvent;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.testkit.golden.GoldenFiles;
import dev.tandem.testkit.golden.RecordedEvent;
import dev.tandem.testkit.golden.Release;
import dev.tandem.testkit.golden.Replay;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every stock event that was ever released is still read, folded and shown as it was then. */
class GoldenStockTest {

    private static final GoldenFiles GOLDEN =
            GoldenFiles.in(Path.of("src/test/golden/stock"), StockAggregate.EVENTS);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventItems<StockEvent> items =
            new EventItems<>(StockAggregate.TYPE, StockAggregate.EVENTS);

    static List<Release> releases() {
        return GOLDEN.releases();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_released_event_is_read_folded_and_shown_as_it_was_then(Release release) {
        GOLDEN.check(release, this::replay);
    }

    private Replay replay(List<RecordedEvent> history) {
        List<StreamEvent<StockEvent>> events =
                IntStream.range(0, history.size())
                        .mapToObj(i -> items.read(item(history.get(i), i + 1)))
                        .toList();
        var decider = new StockDecider();
        StockRow row = StockRow.empty("tea");
        for (StreamEvent<StockEvent> event : events) {
            row = row.after(event);
        }
        return new Replay(
                JSON.readTree(requireNonNull(items.write(events.getLast()).get("body")).s()),
                JSON.valueToTree(
                        decider.fold(
                                decider.initialState(),
                                events.stream().map(StreamEvent::event).toList())),
                JSON.valueToTree(row));
    }

    private static Map<String, AttributeValue> item(RecordedEvent event, int sequenceNumber) {
        return Map.of(
                "itemId", fromS("tea"),
                "sequenceNumber", fromN(Integer.toString(sequenceNumber)),
                "eventType", fromS(event.eventType()),
                "eventVersion", fromN(Integer.toString(event.eventVersion())),
                "createdAt", fromS(event.createdAt()),
                "body", fromS(JSON.writeValueAsString(event.body())));
    }
}
