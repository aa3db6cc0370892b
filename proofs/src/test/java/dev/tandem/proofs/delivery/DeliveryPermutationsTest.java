package dev.tandem.proofs.delivery;

import static dev.tandem.proofs.delivery.Recorded.added;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.proofs.delivery.ScheduleRuns.Log;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Up to five events of two carts in each order, each of them once or one of them twice, in each
 * split into batches. Two carts with 2 + 3 events are two with 3 + 2: the names don't matter.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryPermutationsTest {

    /** No two events can be exchanged, done twice or left out without being noticed. */
    private static final List<CartEvent> FIRST =
            List.of(
                    new CartCreated("mia"),
                    added("tea", 2, "3.50"),
                    new CartItemQuantityChanged("tea", 5),
                    added("tea", 1, "3.50"),
                    new CartItemRemoved("tea"));

    private static final List<CartEvent> SECOND =
            List.of(new CartCreated("mia"), added("bun", 1, "0.90"));

    /** In one transaction. */
    private static final int SCHEDULES_AT_ONCE = 100;

    private ReadSide readSide;

    @BeforeAll
    void start() {
        readSide = new ReadSide();
    }

    @AfterAll
    void close() {
        readSide.close();
    }

    @ParameterizedTest(name = "{0} + {1} events, {2} deliveries")
    @CsvSource({"1, 0, 3", "2, 0, 28", "1, 1, 28", "3, 0, 312", "2, 1, 312", "2, 2, 4032"})
    void every_order_duplicate_and_split_ends_in_the_fold_of_the_events(
            int first, int second, int deliveries) {
        List<Schedule> schedules = schedules(first + second);

        assertThat(schedules).hasSize(deliveries).doesNotHaveDuplicates();
        assertThat(firstWrong(schedules, first, second, Log.COMPLETE)).isEmpty();
    }

    /** Of the pairs with five events the richest; of those with four it is above. */
    @Tag("thorough")
    @ParameterizedTest(name = "{0} + {1} events, {2} deliveries")
    @CsvSource({"4, 0, 4032", "3, 1, 4032", "3, 2, 59520"})
    void so_does_every_one_of_more_events(int first, int second, int deliveries) {
        every_order_duplicate_and_split_ends_in_the_fold_of_the_events(first, second, deliveries);
    }

    /** The pair above is the richest; these are slow, and alike. */
    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"5, 0", "4, 1"})
    void so_do_five_events_of_other_histories(int first, int second) {
        List<Schedule> schedules = schedules(first + second);

        assertThat(firstWrong(schedules, first, second, Log.COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "1, 1", "3, 0", "2, 1"})
    void so_they_do_while_later_events_are_still_to_be_written(int first, int second) {
        List<Schedule> schedules = schedules(first + second);

        assertThat(firstWrong(schedules, first, second, Log.UP_TO_DELIVERED)).isEmpty();
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"4, 0", "3, 1", "2, 2"})
    void so_do_four_events_while_later_ones_are_still_to_be_written(int first, int second) {
        so_they_do_while_later_events_are_still_to_be_written(first, second);
    }

    @Tag("nightly")
    @ParameterizedTest
    @CsvSource({"5, 0", "4, 1", "3, 2"})
    void so_do_five_events_while_later_ones_are_still_to_be_written(int first, int second) {
        List<Schedule> schedules = schedules(first + second);

        assertThat(firstWrong(schedules, first, second, Log.UP_TO_DELIVERED)).isEmpty();
    }

    private static List<Schedule> schedules(int events) {
        return Stream.concat(Schedule.ofEachOnce(events), Schedule.withOneTwice(events)).toList();
    }

    private Optional<String> firstWrong(
            List<Schedule> schedules, int first, int second, Log written) {
        ScheduleRuns runs =
                new ScheduleRuns(
                        readSide, FIRST.subList(0, first), SECOND.subList(0, second), written);
        return IntStream.range(0, Math.ceilDiv(schedules.size(), SCHEDULES_AT_ONCE))
                .parallel()
                .mapToObj(chunk ->
                        runs.firstWrong(
                                "%s%d%d-%d".formatted(written, first, second, chunk),
                                chunk(schedules, chunk)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Schedule> chunk(List<Schedule> schedules, int chunk) {
        return schedules.subList(
                chunk * SCHEDULES_AT_ONCE,
                Math.min(schedules.size(), (chunk + 1) * SCHEDULES_AT_ONCE));
    }
}
