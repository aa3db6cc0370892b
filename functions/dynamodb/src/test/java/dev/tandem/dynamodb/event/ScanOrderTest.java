package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Scan promises no order: aggregates are found once in whichever its items come. */
class ScanOrderTest {

    private final OtherOrder order = new OtherOrder();
    private final DynamoDbClient client =
            new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), DynamoDbAccess.freshKey())
                    .clientBuilder()
                    .overrideConfiguration(calls -> calls.addExecutionInterceptor(order))
                    .build();
    private final AggregateIds ids = TallyStores.on(client).aggregateIds(Tally.TYPE);

    @BeforeEach
    void write() {
        for (String tally : List.of("a", "b", "c")) {
            for (int number = 1; number <= 3; number++) {
                String of = Integer.toString(number);
                client.putItem(put -> put.tableName("tally_events").item(item(tally, of)));
            }
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void an_aggregate_whose_later_events_come_first_is_found() {
        assertThat(pages()).allSatisfy(page -> assertThat(page.apart()).isEmpty());
        assertThat(found()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void an_aggregate_whose_events_are_in_two_segments_is_found_once_and_told_apart_once() {
        order.areApart = true;

        assertThat(found()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(pages().stream().flatMap(page -> page.apart().stream())).containsExactly("b");
    }

    private List<String> found() {
        return pages().stream().flatMap(page -> page.aggregateIds().stream()).toList();
    }

    private List<Page> pages() {
        return IntStream.range(0, 2)
                .mapToObj(number -> ids.page(new Segment(number, 2), null))
                .toList();
    }

    private static Map<String, AttributeValue> item(String tally, String number) {
        return Map.of("tallyId", fromS(tally), "sequenceNumber", fromN(number));
    }

    /** The other way round, and if wanted with the last item of one aggregate elsewhere. */
    private static final class OtherOrder implements ExecutionInterceptor {

        private static final Map<String, AttributeValue> MOVED = item("b", "3");

        private volatile boolean areApart;

        @Override
        public SdkResponse modifyResponse(
                Context.ModifyResponse context, ExecutionAttributes attributes) {
            if (!(context.response() instanceof ScanResponse page)
                    || !(context.request() instanceof ScanRequest)) {
                return context.response();
            }
            List<Map<String, AttributeValue>> items = page.items();
            boolean isHome = items.contains(MOVED);
            Stream<Map<String, AttributeValue>> there =
                    items.stream().filter(item -> !areApart || !item.equals(MOVED));
            List<Map<String, AttributeValue>> other =
                    new ArrayList<>(
                            areApart && !isHome
                                    ? Stream.concat(there, Stream.of(MOVED)).toList()
                                    : there.toList());
            return page.toBuilder().items(other.reversed()).build();
        }
    }
}
