package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

class DynamoDbAggregateIdsTest {

    /** More than a page has, and a multiple of what one request writes. */
    private static final int TALLIES = 600;

    private static final int IN_A_REQUEST = 25;

    private final DynamoDbClient client =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));
    private final AggregateIds ids = TallyStores.on(client).aggregateIds(Tally.TYPE);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void every_aggregate_is_found_once_over_all_pages_of_all_segments(int segments) {
        List<String> recorded = IntStream.range(0, TALLIES).mapToObj("t%03d"::formatted).toList();
        for (int from = 0; from < TALLIES; from += IN_A_REQUEST) {
            writeFirstEvents(recorded.subList(from, from + IN_A_REQUEST));
        }

        List<String> found =
                IntStream.range(0, segments)
                        .mapToObj(number -> new Segment(number, segments))
                        .flatMap(segment -> pages(segment).stream())
                        .flatMap(page -> page.aggregateIds().stream())
                        .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "1 ", "x y", "1- t", "1e400 t"})
    void where_no_page_ended_none_begins(String after) {
        Segment whole = new Segment(0, 1);

        assertThatThrownBy(() -> ids.page(whole, after))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not where a page ended");
    }

    private List<Page> pages(Segment segment) {
        List<Page> pages = new ArrayList<>();
        Page page = ids.page(segment, null);
        pages.add(page);
        while (page.next() != null) {
            page = ids.page(segment, page.next());
            pages.add(page);
        }
        return pages;
    }

    private void writeFirstEvents(List<String> tallies) {
        client.batchWriteItem(write ->
                write.requestItems(
                        Map.of(
                                "tally_events",
                                tallies.stream().map(DynamoDbAggregateIdsTest::first).toList())));
    }

    private static WriteRequest first(String tally) {
        return WriteRequest.builder()
                .putRequest(put ->
                        put.item(Map.of("tallyId", fromS(tally), "sequenceNumber", fromN("1"))))
                .build();
    }
}
