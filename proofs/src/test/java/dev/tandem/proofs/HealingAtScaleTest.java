package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.definition.SelfWritingDefinition;
import dev.tandem.readmodel.definition.SelfWritingReadModel;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A cart of a hundred thousand events is behind a gap, and so are many others. */
@Tag("thorough")
class HealingAtScaleTest {

    private static final int LONG = 100_000;
    private static final int SHORT = 10;
    private static final int CARTS = 100;
    private static final int PAGE = 500;
    private static final int WRITERS = 4;

    /** It comes in the middle of them. */
    private static final int LONGEST = 50;

    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void it_is_healed_with_the_others_and_hardly_more_than_a_page_of_each_query_is_in_memory() {
        try (BothSides sides = new BothSides()) {
            Concurrently.run(WRITERS, writer -> write(sides, writer));
            EventHistory<CartEvent> events =
                    sides.bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {});
            List<StreamEvent<CartEvent>> last = new ArrayList<>();
            IntStream.range(0, CARTS)
                    .forEach(cart ->
                            last.addAll(
                                    events.log()
                                            .readAfter(CartHistories.id(cart), events(cart) - 1)));
            SelfWritingReadModel<CartEvent> counted =
                    sides.bean(new ParameterizedTypeReference<ReadModels>() {})
                            .maintain(
                                    new SelfWritingDefinition<>(
                                            "counted",
                                            new EventHistory<>(
                                                    CartAggregate.TYPE,
                                                    watched(events.log()),
                                                    events.ids()),
                                            _ -> {
                                                held.decrementAndGet();
                                                taken.incrementAndGet();
                                            }));

            assertThat(counted.handle(last)).isEmpty();

            assertThat(taken).hasValue(LONG + (CARTS - 1) * SHORT);
            assertThat(held).hasValue(0);
            assertThat(most)
                    .hasValueGreaterThanOrEqualTo(PAGE)
                    .hasValueLessThanOrEqualTo((DynamoDbEventLog.PARALLEL_QUERIES + 1) * PAGE);
        }
    }

    private static int events(int cart) {
        return cart == LONGEST ? LONG : SHORT;
    }

    /** A part of the longest one, and some of the others. */
    private static int write(BothSides sides, int writer) {
        try (var log = new BulkWrites(sides.dynamoDb(), sides.table("cart_events"))) {
            for (int cart = 0; cart < CARTS; cart++) {
                for (int number = 1 + writer; number <= events(cart); number += WRITERS) {
                    log.put(CartHistories.event(CartHistories.id(cart), number));
                }
            }
        }
        return writer;
    }

    private EventLog<CartEvent> watched(EventLog<CartEvent> log) {
        return new EventLog<>() {
            @Override
            public List<StreamEvent<CartEvent>> read(String id, long after, long upTo) {
                return log.read(id, after, upTo);
            }

            @Override
            public Iterable<List<StreamEvent<CartEvent>>> parts(
                    String id, long after, long upTo, int limit) {
                Iterator<List<StreamEvent<CartEvent>>> parts =
                        log.parts(id, after, upTo, limit).iterator();
                return () ->
                        new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return parts.hasNext();
                            }

                            @Override
                            public List<StreamEvent<CartEvent>> next() {
                                List<StreamEvent<CartEvent>> part = parts.next();
                                most.accumulateAndGet(held.addAndGet(part.size()), Math::max);
                                return part;
                            }
                        };
            }

            @Override
            public int parallelReads() {
                return log.parallelReads();
            }
        };
    }
}
