package com.example.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.inventory.Warehouse;
import com.example.inventory.stock.StockAggregate;
import com.example.inventory.stock.StockEvent;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.row.RecordSums;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ParameterizedTypeReference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Rows that two kinds of aggregate share, whatever both streams do at the same time. */
class SharedDeliveryTest {

    private static final int UPDATERS = 6;

    private static final List<String> ITEMS = List.of("tea", "mug", "pot");

    private static Warehouse warehouse;
    private static final List<List<StreamEvent<CartEvent>>> CARTS = new ArrayList<>();
    private static final List<List<StreamEvent<StockEvent>>> STOCK = new ArrayList<>();

    @BeforeAll
    static void recordHistories() {
        warehouse = new Warehouse();
        Random random = new Random(7);
        Stream.of("c1", "c2", "c3", "c4").forEach(cart -> shop(cart, random));
        ITEMS.forEach(item -> trade(item, random));
        var dynamoDb = warehouse.bean(DynamoDbAggregateFactory.class);
        var carts = dynamoDb.eventLog(CartAggregate.TYPE, CartAggregate.EVENTS);
        Stream.of("c1", "c2", "c3", "c4").forEach(cart -> CARTS.add(carts.readAfter(cart, 0)));
        var stock = dynamoDb.eventLog(StockAggregate.TYPE, StockAggregate.EVENTS);
        ITEMS.forEach(item -> STOCK.add(stock.readAfter(item, 0)));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static LongStream seeds() {
        Long seed = Long.getLong("tandem.seed");
        return seed == null ? LongStream.rangeClosed(1, 20) : LongStream.of(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_events_in_any_order_by_many_updaters_come_to_the_same_sums(long seed) {
        beginAnew();

        Concurrently.run(
                UPDATERS,
                member -> {
                    Random random = new Random(seed * UPDATERS + member);
                    if (member % 2 == 0) {
                        deliver(demand(), CARTS, random);
                    } else {
                        deliver(supply(), STOCK, random);
                    }
                    return member;
                });

        assertThat(sums().differences(parts())).as("-Dtandem.seed=%d", seed).isEmpty();
        assertThat(sums().all()).as("-Dtandem.seed=%d", seed).hasSize(ITEMS.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rebuilding_in_place_while_both_streams_go_on_changes_no_sum(long seed) {
        beginAnew();

        Concurrently.run(
                UPDATERS,
                member -> {
                    Random random = new Random(seed * UPDATERS + member);
                    switch (member) {
                        case 0 -> demand().updater().rebuild(ids(CARTS));
                        case 1 -> supply().updater().rebuild(ids(STOCK));
                        default -> {
                            deliver(demand(), CARTS, random);
                            deliver(supply(), STOCK, random);
                        }
                    }
                    return member;
                });

        assertThat(sums().differences(parts())).as("-Dtandem.seed=%d", seed).isEmpty();
    }

    /** With what is remembered of the parts, as somebody has to who empties such tables. */
    private static void beginAnew() {
        warehouse
                .jdbc()
                .execute("TRUNCATE stock_supply, cart_demand, availability, summed, summed_part");
    }

    /** At least once each, shuffled and in batches; what fails comes again, as from a mapping. */
    private static <E> void deliver(
            StreamBatchHandler<E> to, List<List<StreamEvent<E>>> histories, Random random) {
        List<StreamEvent<E>> events = new ArrayList<>();
        histories.forEach(events::addAll);
        events.addAll(List.copyOf(events).subList(0, events.size() / 2));
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); ) {
            int end = Math.min(events.size(), from + 1 + random.nextInt(9));
            if (to.handle(events.subList(from, end)).isEmpty()) {
                from = end;
            }
        }
    }

    private static List<Availability> parts() {
        List<Availability> parts = new ArrayList<>();
        for (List<StreamEvent<CartEvent>> cart : CARTS) {
            CartDemand demand = CartDemand.empty(cart.getFirst().aggregateId());
            for (StreamEvent<CartEvent> event : cart) {
                demand = demand.after(event);
            }
            parts.addAll(demand.parts());
        }
        for (List<StreamEvent<StockEvent>> item : STOCK) {
            StockSupply supply = StockSupply.empty(item.getFirst().aggregateId());
            for (StreamEvent<StockEvent> event : item) {
                supply = supply.after(event);
            }
            parts.addAll(supply.parts());
        }
        return parts;
    }

    private static <E> SortedSet<String> ids(List<List<StreamEvent<E>>> histories) {
        SortedSet<String> ids = new TreeSet<>();
        histories.forEach(history -> ids.add(history.getFirst().aggregateId()));
        return ids;
    }

    private static void shop(String cart, Random random) {
        call("createCart", "{'cartId':'%s','userAccountId':'mia'}".formatted(cart));
        for (int i = 0; i < 6; i++) {
            call(
                    "addCartItem",
                    "{'cartId':'%s','item':{'itemId':'%s','name':'x','quantity':%d,'unitPrice':{'amount':1,'currency':'EUR'}}}"
                            .formatted(cart, ITEMS.get(random.nextInt(3)), 1 + random.nextInt(9)));
        }
        if (cart.equals("c4")) {
            call("checkOutCart", "{'cartId':'c4'}");
        }
    }

    private static void trade(String item, Random random) {
        call("receiveStock", "{'itemId':'%s','quantity':90}".formatted(item));
        for (int i = 0; i < 6; i++) {
            call(
                    "reserveStock",
                    "{'itemId':'%s','cartId':'r%d','quantity':%d}"
                            .formatted(item, i, 1 + random.nextInt(9)));
        }
        call("shipStock", "{'itemId':'%s','cartId':'r1'}".formatted(item));
        call("releaseStock", "{'itemId':'%s','cartId':'r2'}".formatted(item));
    }

    private static void call(String function, String json) {
        Warehouse.Answer answer = warehouse.call(function, json.replace('\'', '"'));
        assertThat(answer.json().has("version")).as("%s", answer).isTrue();
    }

    private static ReadModel<CartDemand, CartEvent> demand() {
        return warehouse.bean(new ParameterizedTypeReference<>() {});
    }

    private static ReadModel<StockSupply, StockEvent> supply() {
        return warehouse.bean(new ParameterizedTypeReference<>() {});
    }

    private static RecordSums<Availability> sums() {
        return warehouse.bean(new ParameterizedTypeReference<>() {});
    }
}
